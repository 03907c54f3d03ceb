package demo

import (
	"bytes"
	"cmp"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	settingent "jalon/ent/setting"
	"jalon/internal/access/rule"
	"jalon/internal/account"
	"jalon/internal/comment"
	"jalon/internal/engagement"
	"jalon/internal/moderation"
	"jalon/internal/opendata"
	"jalon/internal/response"
	"jalon/internal/store"
	"jalon/internal/tracker"
)

//go:embed plan/nap4-indicators.json content/*.json drafts/*.txt
var files embed.FS

// Start is where the demonstration's clock begins: the morning of July 6, 2020, in Ottawa.
var Start = time.Date(2020, time.July, 6, 13, 0, 0, 0, time.UTC)

// adoptedAt is when the plan came out.
var adoptedAt = time.Date(2018, time.December, 3, 14, 0, 0, 0, time.UTC)

// clockSetting names the setting that holds when the demonstration was begun, in real time.
const clockSetting = "demo.begunAt"

// seededSetting is there once the demonstration is complete.
const seededSetting = "demo.seeded"

// ErrHalfSeeded refuses a database whose demonstration was interrupted while it was set up.
var ErrHalfSeeded = errors.New("the demonstration was interrupted while it was set up; delete its data folder and start again")

// ErrOtherData refuses a database that holds something else.
var ErrOtherData = errors.New("the database holds other data; give the demonstration a data folder of its own")

// Seeder fills a database.
type Seeder struct {
	Store      *store.Store
	Accounts   *account.Service
	Engagement *engagement.Service
	Tracker    *tracker.Service
	Comments   *comment.Service
	Moderation *moderation.Service
	Responses  *response.Service
	// ImportPlan imports a plan's code list and returns the plan's id.
	ImportPlan func(ctx context.Context, nap *opendata.NAP, as engagement.PlanSpec) (string, error)
}

// Begin reads when the demonstration was begun, and begins it now on an empty database. It
// returns the clock by which the demonstration goes, and whether it must still be seeded.
func Begin(ctx context.Context, s *store.Store) (clock func() time.Time, fresh bool, err error) {
	ctx = rule.AsSystem(ctx, "setting up the demonstration")
	var begun time.Time
	err = s.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		fresh = false
		setting, err := tx.Setting.Get(ctx, clockSetting)
		if err == nil {
			if seeded, err := tx.Setting.Query().Where(settingent.ID(seededSetting)).Exist(ctx); err != nil || !seeded {
				return cmp.Or(err, ErrHalfSeeded)
			}
			return begun.UnmarshalText(setting.Value)
		}
		if !ent.IsNotFound(err) {
			return err
		}
		plans, err := tx.Plan.Query().Exist(ctx)
		if err != nil {
			return err
		}
		if plans {
			return ErrOtherData
		}
		begun, fresh = time.Now().UTC(), true
		value, err := begun.MarshalText()
		if err != nil {
			return err
		}
		return tx.Setting.Create().SetID(clockSetting).SetValue(value).Exec(ctx)
	})
	if err != nil {
		return nil, false, fmt.Errorf("beginning the demonstration: %w", err)
	}
	return func() time.Time { return Start.Add(time.Since(begun)) }, fresh, nil
}

// Seed fills the database that Begin found fresh.
func (s *Seeder) Seed(ctx context.Context) error {
	raw, err := files.ReadFile("plan/nap4-indicators.json")
	if err != nil {
		return err
	}
	nap, err := opendata.ReadNAP(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	if err := s.organizations(ctx); err != nil {
		return err
	}
	planID, err := s.ImportPlan(ctx, nap, planSpec())
	if err != nil {
		return err
	}
	people, err := s.people(ctx, planID, nap)
	if err != nil {
		return err
	}
	if err := s.Engagement.EnsurePhases(ctx, planID, publishedAt, phaseSpecs(people.facilitator)); err != nil {
		return err
	}
	leads := leadsByIndicator(nap)
	for _, c := range nap.Commitments {
		past, err := readPast(c.Code, leads, people)
		if err != nil {
			return fmt.Errorf("the demonstration of %s: %w", c.Code, err)
		}
		if err := s.Tracker.ImportPast(ctx, planID, past); err != nil {
			return fmt.Errorf("the demonstration of %s: %w", c.Code, err)
		}
	}
	if err := s.drafts(ctx, planID, people); err != nil {
		return err
	}
	if err := s.comments(ctx, planID, people); err != nil {
		return fmt.Errorf("the demonstration's comments: %w", err)
	}
	return s.Store.Write(rule.AsSystem(ctx, "setting up the demonstration"), func(ctx context.Context, tx *ent.Tx) error {
		return tx.Setting.Create().SetID(seededSetting).SetValue([]byte("yes")).Exec(ctx)
	})
}

func planSpec() engagement.PlanSpec {
	return engagement.PlanSpec{
		Title: schematype.NewText("Canada’s 4th Plan on Open Government",
			"4e Plan du Canada pour un gouvernement ouvert"),
		ShortTitle: schematype.NewText("4th Plan on Open Government, 2018–2020",
			"4e Plan pour un gouvernement ouvert, 2018-2020"),
		Summary: schematype.NewText(
			"Ten commitments, made with the public. Officials and civil society champions now carry them out and report on each milestone. You can follow every step and say what you think.",
			"Dix engagements, pris avec le public. Les fonctionnaires et les champions de la société civile les réalisent et rendent compte de chaque jalon. Suivez chaque étape et donnez votre avis."),
		TimeZone:      "America/Toronto",
		Demonstration: true,
		PublishedAt:   adoptedAt,
	}
}

// content is one file of content/.
type content struct {
	Promise  opendata.Pair `json:"promise"`
	Partners []struct {
		Organization string                  `json:"organization"`
		State        schematype.PartnerState `json:"state"`
	} `json:"partners"`
	Moves []struct {
		Indicator string        `json:"indicator"`
		To        string        `json:"to"`
		MovedAt   string        `json:"movedAt"`
		Reason    opendata.Pair `json:"reason"`
	} `json:"moves"`
	Reports []struct {
		Indicator  string                    `json:"indicator"`
		Period     string                    `json:"period"`
		Voice      string                    `json:"voice"`
		Status     schematype.ProgressStatus `json:"status"`
		Progress   opendata.Pair             `json:"progress"`
		Evidence   *opendata.Pair            `json:"evidence"`
		Challenges *opendata.Pair            `json:"challenges"`
		ReportedAt string                    `json:"reportedAt"`
	} `json:"reports"`
}

func readPast(code string, leads map[string]string, people people) (tracker.Past, error) {
	past := tracker.Past{Commitment: code, At: adoptedAt}
	raw, err := files.ReadFile("content/" + code + ".json")
	if err != nil {
		return past, err
	}
	var c content
	if err := json.Unmarshal(raw, &c); err != nil {
		return past, err
	}
	past.Promise = *pair(&c.Promise)
	for _, p := range c.Partners {
		past.Partners = append(past.Partners, tracker.PastPartner{Organization: p.Organization, State: p.State})
	}
	for n, m := range c.Moves {
		due, err := schematype.DueInMonth(m.To)
		if err != nil {
			return past, err
		}
		at, err := officeHour(m.MovedAt, n)
		if err != nil {
			return past, err
		}
		past.Moves = append(past.Moves, tracker.PastMove{
			Indicator: m.Indicator, To: due, Reason: *pair(&m.Reason), At: at,
			ParticipantID: people.officials[leads[m.Indicator]].participant,
		})
	}
	for n, r := range c.Reports {
		at, err := officeHour(r.ReportedAt, n)
		if err != nil {
			return past, err
		}
		voice, who := schematype.Official, people.officials[leads[r.Indicator]]
		if r.Voice == "champion" {
			voice, who = schematype.Champion, people.champions[n%len(people.champions)]
		}
		past.Reports = append(past.Reports, tracker.PastReport{
			Indicator: r.Indicator, Period: r.Period, Voice: voice, Status: r.Status,
			Progress: *pair(&r.Progress), Evidence: pair(r.Evidence), Challenges: pair(r.Challenges),
			ParticipantID: who.participant, OrganizationID: who.organization, At: at,
		})
	}
	return past, nil
}

func pair(p *opendata.Pair) *schematype.Text {
	if p == nil || p.EN == "" {
		return nil
	}
	text := schematype.NewText(p.EN, p.FR)
	return &text
}

// officeHour turns a day into a time of that day's work, spread by n.
func officeHour(day string, n int) (time.Time, error) {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return t, err
	}
	return t.Add(13*time.Hour + time.Duration(n*7%420)*time.Minute), nil
}

// leadsByIndicator names the first lead of each indicator.
func leadsByIndicator(nap *opendata.NAP) map[string]string {
	byMilestone := map[string]string{}
	for _, m := range nap.Milestones {
		if len(m.LeadDept) > 0 {
			byMilestone[m.Code] = m.LeadDept[0]
		}
	}
	leads := map[string]string{}
	for _, i := range nap.Indicators {
		leads[i.Code] = byMilestone[i.Milestone]
	}
	return leads
}
