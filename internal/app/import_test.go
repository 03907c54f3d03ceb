package app_test

import (
	"errors"
	"path/filepath"
	"testing"

	"jalon/internal/app"
	"jalon/internal/config"
	"jalon/internal/demo"
	"jalon/internal/store"
	"jalon/internal/testkit"
)

const nap4 = "../demo/plan/nap4-indicators.json"

// A plan is imported once, whole, on both databases; again, it changes nothing. A folder that
// a served hub holds is refused.
func TestImportNAP(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		where := config.Database{Data: t.TempDir(), Database: url}
		if url[:6] == "sqlite" {
			where.Database = ""
		}
		for run, wanted := range []bool{true, false} {
			err := app.Command(t.Context(), where, func(a *app.App) error {
				done, err := a.ImportNAP(t.Context(), nap4)
				if err != nil {
					return err
				}
				if done.Commitments != 10 || done.Milestones != 56 || done.Indicators != 135 || (done.Changed > 0) != wanted {
					t.Errorf("run %d: %+v", run+1, done)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	})
}

func TestImportRefusesWhatIsHeld(t *testing.T) {
	t.Parallel()
	where := config.Database{Data: filepath.Join(t.TempDir(), "data")}
	hub, err := app.New(t.Context(), config.Serve{Database: where, Addr: "127.0.0.1:0"}, testkit.Quiet())
	if err != nil {
		t.Fatal(err)
	}
	err = app.Command(t.Context(), where, func(*app.App) error { return nil })
	if !errors.Is(err, store.ErrLocked) {
		t.Errorf("a command on a held folder: %v, want ErrLocked", err)
	}
	if err := hub.Close(); err != nil {
		t.Error(err)
	}
	err = app.Command(t.Context(), where, func(a *app.App) error {
		_, err := a.ImportNAP(t.Context(), nap4)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = app.New(t.Context(), config.Serve{Database: where, Addr: "127.0.0.1:0", Demo: true}, testkit.Quiet())
	if !errors.Is(err, demo.ErrOtherData) {
		t.Errorf("a demonstration on other data: %v, want ErrOtherData", err)
	}
}
