package graphqlws

import (
	"reflect"
	"testing"
	"time"
)

// Nothing is unbounded because somebody forgot to set it.
func TestEveryBoundHasADefault(t *testing.T) {
	t.Parallel()
	config := reflect.ValueOf(Config{}.withDefaults())
	bounds := 0
	for i := range config.NumField() {
		field, name := config.Field(i), config.Type().Field(i).Name
		if !field.CanInt() {
			continue
		}
		bounds++
		if field.Int() <= 0 {
			t.Errorf("%s is %d", name, field.Int())
		}
		if d, ok := field.Interface().(time.Duration); ok && d > time.Minute {
			t.Errorf("%s is %v, which nobody waits for", name, d)
		}
	}
	if bounds < 5 {
		t.Errorf("%d bounds were found", bounds)
	}
}
