package prosemirror

// MaxDepth is the deepest level at which a node may stand; the document itself
// is level 0. It is a constant because resolved positions reserve room for it.
const MaxDepth = 64

// maxValueDepth bounds the nesting of arrays and objects inside one attribute.
const maxValueDepth = 8

// maxValueBytes bounds the JSON text of an array or object inside one attribute.
const maxValueBytes = 16 << 10

// Limits bounds what one schema's documents and steps may cost (SPEC G2). A
// zero field means "none of it", so start from DefaultLimits.
type Limits struct {
	// StepBytes is the most bytes of JSON for one call of ParseStep or ParseSteps.
	StepBytes int
	// Steps is the most steps for one call of ParseSteps.
	Steps int
	// StepNodes is the most nodes and marks, counted together, in the slices
	// of one call of ParseStep or ParseSteps.
	StepNodes int
	// DocumentBytes is the most bytes of JSON for a whole document.
	DocumentBytes int
	// DocumentSize is the largest document, in UTF-16 code units and tokens.
	DocumentSize int
	// TextblockSize is the most content of one textblock, in the same unit.
	TextblockSize int
	// Marks is the most marks on one node.
	Marks int
}

// DefaultLimits returns the limits of SPEC G2.
func DefaultLimits() Limits {
	return Limits{
		StepBytes:     256 << 10,
		Steps:         200,
		StepNodes:     5_000,
		DocumentBytes: 8 << 20,
		DocumentSize:  500_000,
		TextblockSize: 50_000,
		Marks:         64,
	}
}
