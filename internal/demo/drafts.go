package demo

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"jalon/ent/commitment"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
	"jalon/internal/draft"
	"jalon/internal/prosemirror"
)

// amended are the commitments that are reopened for drafting, as a published amendment.
var amended = []string{"C01", "C05", "C07"}

// draftCommits is how many commits the history of each draft has.
const draftCommits = 40

// officeDays are the days on which the drafts were written, five commits a day.
var officeDays = [...]string{
	"2020-06-22", "2020-06-23", "2020-06-25", "2020-06-26", "2020-06-29", "2020-06-30", "2020-07-02", "2020-07-03",
}

// drafts brings in the drafts with their histories.
func (s *Seeder) drafts(ctx context.Context, planID string, p people) error {
	ctx = rule.AsSystem(ctx, "setting up the demonstration")
	hands := []string{
		p.champions[2].participant, p.officials["tbs-sct"].participant, p.champions[0].participant, p.facilitator,
	}
	for n, code := range amended {
		owner, err := s.Store.Read().Commitment.Query().Where(commitment.PlanID(planID), commitment.Code(code)).OnlyID(ctx)
		if err != nil {
			return fmt.Errorf("finding %s: %w", code, err)
		}
		for m, language := range []schematype.Language{schematype.EN, schematype.FR} {
			past, err := readDraft(code, language, hands, time.Duration(2*n+m)*7*time.Minute)
			if err != nil {
				return fmt.Errorf("the %s draft of %s: %w", language, code, err)
			}
			past.PlanID, past.CommitmentID, past.Public = planID, owner, true
			if _, err := draft.Import(ctx, s.Store, past); err != nil {
				return fmt.Errorf("the %s draft of %s: %w", language, code, err)
			}
		}
	}
	return nil
}

// readDraft reads a draft's text and gives it a history by four hands.
func readDraft(code string, language schematype.Language, hands []string, later time.Duration) (draft.Past, error) {
	past := draft.Past{Language: language}
	suffix := map[schematype.Language]string{schematype.EN: "en", schematype.FR: "fr"}[language]
	raw, err := files.ReadFile("drafts/" + code + "." + suffix + ".txt")
	if err != nil {
		return past, err
	}
	source, err := readSource(code, string(raw))
	if err != nil {
		return past, err
	}
	first, edits, err := writeHistory(source)
	if err != nil {
		return past, err
	}
	if len(edits) < draftCommits {
		return past, fmt.Errorf("%d edits do not make %d commits", len(edits), draftCommits)
	}
	past.First = first
	for n := range draftCommits {
		part := edits[n*len(edits)/draftCommits : (n+1)*len(edits)/draftCommits]
		steps := make([]prosemirror.Step, len(part))
		for i, e := range part {
			steps[i] = e.step
		}
		at, err := time.Parse(time.DateOnly, officeDays[n*len(officeDays)/draftCommits])
		if err != nil {
			return past, err
		}
		at = at.Add(13*time.Hour + time.Duration(n*len(officeDays)%draftCommits)*6*time.Minute + later)
		hand := part[0].hand % len(hands)
		past.Commits = append(past.Commits, draft.PastCommit{
			ParticipantID: hands[hand], ClientID: fmt.Sprintf("demo-%d", hand+1), Ref: strconv.Itoa(n + 1), At: at, Steps: steps,
		})
	}
	past.BegunAt = past.Commits[0].At.Add(-time.Hour)
	return past, nil
}
