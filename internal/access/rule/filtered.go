package rule

import (
	"entgo.io/ent"

	"jalon/ent/intercept"
)

// asFiltered finds the builder's way to take a condition.
func asFiltered(builder any) (filtered, error) {
	if f, ok := builder.(filtered); ok {
		return f, nil
	}
	return intercept.NewQuery(builder.(ent.Query))
}
