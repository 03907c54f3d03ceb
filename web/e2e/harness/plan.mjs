/** The tracker's state as the API tells it, by code. */
export async function stateOf(server) {
  const rows = new Map()
  let after = null
  do {
    const { plan } = await server.ask(
      `query ($after: Cursor) { plan(slug: "nap4") { indicators(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id code official: status(voice: OFFICIAL) champion: status(voice: CHAMPION) overdue viewerCanReport
          officialReport: latestReport(voice: OFFICIAL) { period version } }
      } } }`,
      { after },
    )
    for (const row of plan.indicators.nodes) rows.set(row.code, row)
    after = plan.indicators.pageInfo.hasNextPage ? plan.indicators.pageInfo.endCursor : null
  } while (after !== null)
  return rows
}

/** The indicators that a persona may report on now. */
export async function reportableBy(server, token) {
  const rows = []
  let after = null
  do {
    const { plan } = await server.ask(
      `query ($after: Cursor) { plan(slug: "nap4") { openPeriod { code } indicators(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { id code viewerCanReport official: status(voice: OFFICIAL) } } } }`,
      { after },
      token,
    )
    rows.push(...plan.indicators.nodes.filter((row) => row.viewerCanReport.length > 0).map((row) => ({ ...row, period: plan.openPeriod.code })))
    after = plan.indicators.pageInfo.hasNextPage ? plan.indicators.pageInfo.endCursor : null
  } while (after !== null)
  return rows
}

/** Publishes a report through the API. */
export async function report(server, token, row, status, words = 'Work went on.') {
  const voice = row.viewerCanReport[0]
  const { reportProgress } = await server.ask(
    `mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { report { id version } userErrors { code message } } }`,
    {
      input: {
        indicatorId: row.id,
        period: row.period,
        voice,
        status,
        progress: { en: words, fr: `${words} (fr)` },
        challenges: { en: 'Time.', fr: 'Le temps.' },
      },
    },
    token,
  )
  if (reportProgress.userErrors.length > 0) throw new Error(JSON.stringify(reportProgress.userErrors))
  return reportProgress.report
}

const words = {
  en: { 'Not yet reviewed': 'NOT_YET_REVIEWED', 'Not started': 'NS', 'Limited progress': 'LP', 'Substantial progress': 'SP', Complete: 'C' },
  fr: { 'Pas encore examiné': 'NOT_YET_REVIEWED', 'Non commencé': 'NS', 'Progrès limité': 'LP', 'Progrès important': 'SP', Réalisé: 'C' },
}

/** What the table of all indicators on a screen says, by code. */
export async function shownOn(page, language) {
  const rows = await page.locator('section[aria-labelledby="all"] tbody tr').evaluateAll((list) =>
    list.map((row) => ({
      code: row.querySelector('td code').textContent,
      official: row.querySelectorAll('td')[2].querySelector('.status').textContent,
      champion: row.querySelectorAll('td')[3].querySelector('.status').textContent,
    })),
  )
  return new Map(rows.map((row) => [row.code, { official: words[language][row.official], champion: words[language][row.champion] }]))
}

/** Fails when a screen shows anything else than the API tells. */
export function sameAs(shown, state) {
  const wrong = [...state].filter(([code, row]) => shown.get(code)?.official !== row.official || shown.get(code)?.champion !== row.champion)
  if (shown.size !== state.size || wrong.length > 0) {
    throw new Error(`the screen has ${shown.size} of ${state.size} rows; wrong: ${wrong.map(([code]) => code).join(', ')}`)
  }
}
