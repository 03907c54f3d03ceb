package schematype

// TextState says how the two sides of a text stand to each other.
type TextState string

// The states of a bilingual text.
const (
	TextInStep      TextState = "IN_STEP"
	TextENBehind    TextState = "EN_BEHIND"
	TextFRBehind    TextState = "FR_BEHIND"
	TextBothChanged TextState = "BOTH_CHANGED"
)

// Text is a text in both official languages, stored as one JSON column. Each side counts
// its own revisions and names the revision of the other side that it renders, so that a
// side left behind can be told without comparing words.
type Text struct {
	EN string `json:"en,omitempty"`
	FR string `json:"fr,omitempty"`
	// ENRev and FRRev count the revisions of each side, from 1.
	ENRev int `json:"enRev,omitempty"`
	FRRev int `json:"frRev,omitempty"`
	// ENOf is the French revision that the English side renders, FROf the other way round.
	ENOf int `json:"enOf,omitempty"`
	FROf int `json:"frOf,omitempty"`
}

// NewText returns a first wording whose sides are in step.
func NewText(en, fr string) Text {
	return Text{EN: en, FR: fr, ENRev: 1, FRRev: 1, ENOf: 1, FROf: 1}
}

// IsZero tells whether both sides are empty.
func (t Text) IsZero() bool { return t.EN == "" && t.FR == "" }

// In returns the side of a language, or the other one where that side is empty.
func (t Text) In(lang Language) string {
	if lang == FR && t.FR != "" || t.EN == "" {
		return t.FR
	}
	return t.EN
}

// State tells how the two sides stand to each other.
func (t Text) State() TextState {
	enBehind, frBehind := t.ENOf < t.FRRev, t.FROf < t.ENRev
	switch {
	case enBehind && frBehind:
		return TextBothChanged
	case enBehind:
		return TextENBehind
	case frBehind:
		return TextFRBehind
	}
	return TextInStep
}

// Revise returns the text with new sides. Writing both sides puts them in step; writing
// one leaves the other behind, unless the change is minor. A nil side stays as it is, and
// so does one whose words do not change.
func (t Text) Revise(en, fr *string, minor bool) Text {
	enChanged := en != nil && *en != t.EN
	frChanged := fr != nil && *fr != t.FR
	next := t
	if enChanged {
		next.EN, next.ENRev = *en, t.ENRev+1
	}
	if frChanged {
		next.FR, next.FRRev = *fr, t.FRRev+1
	}
	together := en != nil && fr != nil && (enChanged || frChanged)
	if together || minor && t.State() == TextInStep {
		next.ENOf, next.FROf = next.FRRev, next.ENRev
	}
	return next
}

// TextInput is a text as a person gives it; a nil side was left out.
type TextInput struct{ EN, FR *string }

// English returns the English side, or nil when there is none.
func (t Text) English() *string { return side(t.EN) }

// French returns the French side, or nil when there is none.
func (t Text) French() *string { return side(t.FR) }

func side(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
