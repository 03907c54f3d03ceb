/** The ids of a commitment and its milestones, by code. */
export async function subjectsOf(server, code = 'C05') {
  const { plan } = await server.ask(
    `query ($code: String!) { plan(slug: "nap4") { commitment(code: $code) { id code milestones(first: 30) { nodes { id code } } } } }`,
    { code },
  )
  return new Map([plan.commitment, ...plan.commitment.milestones.nodes].map((each) => [each.code, each.id]))
}

/** Hands in a comment through the API. */
export async function submit(server, token, subjectId, body, more = {}) {
  const { submitComment } = await server.ask(
    `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) { comment { id reference } userErrors { code message } } }`,
    { input: { subjectId, body, language: 'EN', ...more } },
    token,
  )
  if (submitComment.userErrors.length > 0) throw new Error(JSON.stringify(submitComment.userErrors))
  return submitComment.comment
}

/** Decides on a comment through the API. */
export async function moderate(server, commentId, decision, reasonCode) {
  const { moderateComment } = await server.ask(
    `mutation ($input: ModerateCommentInput!) { moderateComment(input: $input) { comment { state } userErrors { code message } } }`,
    { input: { commentId, decision, ...(reasonCode === undefined ? {} : { reasonCode }) } },
    'demo-moderator',
  )
  if (moderateComment.userErrors.length > 0) throw new Error(JSON.stringify(moderateComment.userErrors))
}
