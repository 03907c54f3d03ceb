package schematype

// Source says where a plan's text comes from, and under which licence.
type Source struct {
	URL        string `json:"url"`
	Licence    Text   `json:"licence"`
	LicenceURL Text   `json:"licenceUrl"`
}
