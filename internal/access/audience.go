package access

// Audience says who may learn of a change. It is a column of the feed, so that what is
// not public cannot leak by being fanned out.
type Audience string

// The audiences.
const (
	// Public is everybody who may see the plan.
	Public Audience = "PUBLIC"
	// Moderators is whoever may see contributions before they are published.
	Moderators Audience = "MODERATORS"
	// Editors is whoever may see drafts that are not open to the public.
	Editors Audience = "EDITORS"
	// Person is the one participant whom the change names.
	Person Audience = "PERSON"
	// Internal is nobody outside the program.
	Internal Audience = "INTERNAL"
)

// Values lists the audiences.
func (Audience) Values() []string {
	return []string{"PUBLIC", "MODERATORS", "EDITORS", "PERSON", "INTERNAL"}
}

// Hears tells whether a member, as a class and not as a person, is of an audience.
func (m Member) Hears(a Audience) bool {
	switch a {
	case Public:
		return true
	case Moderators:
		return m.Can(SeeHeld)
	case Editors:
		return m.Can(SeeDraft)
	}
	return false
}
