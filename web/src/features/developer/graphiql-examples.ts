/** The questions that GraphiQL opens with, one per tab. */
export const graphiqlExamples: readonly { readonly query: string; readonly variables?: string }[] = [
  {
    query: `# How far is each commitment, according to officials and to champions?
query Progress($plan: String!) {
  plan(slug: $plan) {
    title { en fr }
    commitments(first: 20) {
      nodes {
        code
        title { en fr }
        progress {
          indicators
          overdue
          voicesDiffer
          official: byStatus(voice: OFFICIAL) { status count }
          champion: byStatus(voice: CHAMPION) { status count }
        }
      }
    }
  }
}
`,
    variables: '{ "plan": "nap4" }',
  },
  {
    query: `# What is overdue, and what was promised first?
query Overdue($plan: String!) {
  plan(slug: $plan) {
    indicators(first: 100, filter: { overdue: true }, orderBy: { field: DUE }) {
      totalCount
      nodes {
        code
        title { en fr }
        due { precision lastDay }
        firstPromised { lastDay }
        dueDateMoves { reason { en fr } movedAt }
        monthsOverdue
      }
    }
  }
}
`,
    variables: '{ "plan": "nap4" }',
  },
  {
    query: `# Follow a plan live. Every event carries its position in extensions.position:
# give it back as "since" and nothing is missed.
subscription Follow($plan: String!, $since: Position) {
  milestoneChanged(planSlug: $plan, since: $since) {
    __typename
    ... on ProgressReported {
      indicator { code title { en fr } version }
      report { voice status period reportedAt }
    }
    ... on DueDateMoved {
      indicator { code due { lastDay } }
      move { reason { en fr } }
    }
    ... on MilestoneEdited {
      milestone { code title { en fr } version }
    }
  }
}
`,
    variables: '{ "plan": "nap4" }',
  },
]
