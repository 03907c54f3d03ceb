package main

import (
	"encoding/json"
	"strings"
)

// dashboard is what a public screen asks for: a report with the milestone and the commitment
// that it moves.
const dashboard = `subscription Dashboard($planSlug: String!, $since: Position) {
  milestoneChanged(planSlug: $planSlug, since: $since) {
    __typename
    ... on ProgressReported {
      milestone {
        code
        title { en }
        commitment { code title { en } }
      }
      report { id period status version reportedAt }
    }
  }
}`

// dashboardOtherwise asks for the same with its variables in another order.
const dashboardOtherwise = `subscription Dashboard($since: Position, $planSlug: String!) {
  milestoneChanged(since: $since, planSlug: $planSlug) { __typename ...on ProgressReported {
    milestone { code title { en } commitment { code title { en } } }
    report { id period status version reportedAt } } }
}`

// longReports asks for the words of reports.
const longReports = `subscription Reports($planSlug: String!, $since: Position) {
  milestoneChanged(planSlug: $planSlug, since: $since) {
    __typename
    ... on ProgressReported {
      milestone { id code title { en fr } commitment { id code title { en fr } } }
      report {
        id period voice status version reportedAt
        progress { en fr } evidence { en fr } challenges { en fr }
      }
    }
  }
}`

// payload is the payload of a subscribe message, with its variables in the order given.
func payload(query string, variables ...string) json.RawMessage {
	text, err := json.Marshal(query)
	if err != nil {
		panic(err) // a text always has JSON
	}
	return json.RawMessage(`{"query":` + string(text) + `,"variables":{` + strings.Join(variables, ",") + `}}`)
}

const slugVariable = `"planSlug":"` + planSlug + `"`

// variants ask for the dashboard in different ways that are the same to a hub: other
// whitespace, other orders of arguments and variables, and other positions to begin from.
// since is a position at which the event before next had happened.
func variants(since string, next int) []subscription {
	flat := strings.Join(strings.Fields(dashboard), " ")
	from := `"since":"` + since + `"`
	resumed := payload(dashboard, slugVariable)
	resumed = append(resumed[:len(resumed)-1:len(resumed)-1], `,"extensions":{"position":"`+since+`"}}`...)
	payloads := []json.RawMessage{
		payload(dashboard, slugVariable),
		payload(flat, slugVariable, `"since":null`),
		payload(dashboardOtherwise, `"since":null`, slugVariable),
		payload(dashboard, slugVariable, from),
		payload(dashboardOtherwise, from, slugVariable),
		payload("# a comment, commas,\n"+strings.ReplaceAll(flat, ": $", ":$"), slugVariable, from),
		resumed,
	}
	all := make([]subscription, len(payloads))
	for i, p := range payloads {
		all[i] = subscription{Payload: p, From: next}
	}
	return all
}

// longReport is about ten kilobytes of report.
func longReport() reportText {
	paragraph := "We met the regional offices, compared how each keeps its inventory, and agreed on one form for all of them. "
	long := strings.TrimSpace(strings.Repeat(paragraph, 15))
	return reportText{progress: long, evidence: long, challenges: long}
}

// holdsPosition tells whether a subscription says since when.
func holdsPosition(s subscription, position string) bool {
	return strings.Contains(string(s.Payload), position)
}
