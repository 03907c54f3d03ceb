import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ProgressStatus, Voice } from '#gql/graphql'
import { fakeCommenting, fakeListening } from './fake-comments'

/*
 * The demonstration plan as an object graph that graphql-js can walk: plain fields are values,
 * fields with arguments are functions. Tests ask it the pages' own queries, so what they get has
 * the schema's shape by construction.
 */

const root = resolve(import.meta.dirname, '../../../internal/demo')

interface Words {
  en: string
  fr: string
}
interface PlanFile {
  departments: ({ code: string } & Words)[]
  commitments: ({ code: string } & Words)[]
  milestones: ({ code: string; commitment: string; full_text: Words; lead_dept: string[] } & Words)[]
  indicators: ({ code: string; milestone: string; due_date: string | null; full_text: Words } & Words)[]
}
interface ContentFile {
  commitment: string
  promise: Words
  partners: { organization: string; state: string }[]
  moves: { indicator: string; from: string; to: string; movedAt: string; reason: Words }[]
  reports: ContentReport[]
}
interface ContentReport {
  indicator: string
  period: string
  voice: 'official' | 'champion'
  status: ProgressStatus
  progress: Words
  evidence?: Words
  challenges?: Words
  reportedAt: string
}

const read = <T>(path: string): T => JSON.parse(readFileSync(resolve(root, path), 'utf8')) as T
const text = (words: Words) => ({ en: words.en, fr: words.fr, state: 'IN_STEP' })

/** A month as a due date: the last day counts. */
export function month(code: string | null) {
  if (code === null) return { precision: 'UNSTATED', lastDay: null, wording: text({ en: 'No date set', fr: 'Sans date' }) }
  const [year, number] = code.split('-').map(Number) as [number, number]
  const lastDay = `${code}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`
  return { precision: 'MONTH', lastDay, wording: text({ en: code, fr: code }) }
}

const today = '2020-07-06'

interface Page<T> {
  nodes: readonly T[]
  totalCount: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

/** A connection that cuts its list like the server does. */
function connection<T>(items: readonly T[]) {
  return ({ first = 20, after }: { first?: number; after?: string | null }): Page<T> => {
    const from = after === undefined || after === null ? 0 : Number(after)
    const nodes = items.slice(from, from + first)
    const end = from + nodes.length
    return {
      nodes,
      totalCount: items.length,
      pageInfo: { hasNextPage: end < items.length, hasPreviousPage: from > 0, startCursor: String(from), endCursor: String(end) },
    }
  }
}

const statuses: readonly ProgressStatus[] = ['C', 'SP', 'LP', 'NS', 'NOT_YET_REVIEWED']

/** Builds the whole plan. `now` moves its clock. */
export function fakePlan(now = '2020-07-06T14:45:00Z') {
  const file = read<PlanFile>('plan/nap4-indicators.json')
  const contents = readdirSync(resolve(root, 'content'))
    .filter((name) => /^C\d+\.json$/.test(name))
    .map((name) => read<ContentFile>(`content/${name}`))
  const organizations = new Map(
    file.departments.map((each) => [each.code, { __typename: 'Organization', id: `org-${each.code}`, code: each.code, name: text(each), kind: 'DEPARTMENT' }]),
  )
  const author = (voice: Voice) => ({
    id: `participant-${voice}`,
    publicName: text(voice === 'OFFICIAL' ? { en: 'Demo official', fr: 'Fonctionnaire de démonstration' } : { en: 'Demo champion', fr: 'Champion de démonstration' }),
    organization: null,
    roles: [voice],
  })

  const indicators = file.indicators.map((each) => {
    const milestone = file.milestones.find((candidate) => candidate.code === each.milestone)
    const content = contents.find((candidate) => candidate.commitment === each.code.slice(0, 3))
    const moves = (content?.moves ?? []).filter((move) => move.indicator === each.code)
    const reports = (content?.reports ?? [])
      .filter((report) => report.indicator === each.code)
      .map((report) => fakeReport(report, author))
      .toSorted((a, b) => (a.period < b.period ? 1 : -1))
    const latest = (voice: Voice) => reports.find((report) => report.voice === voice) ?? null
    const due = month(moves.at(-1)?.to ?? each.due_date)
    const official = latest('OFFICIAL')?.status ?? 'NOT_YET_REVIEWED'
    const champion = latest('CHAMPION')?.status ?? 'NOT_YET_REVIEWED'
    const overdue = due.lastDay !== null && due.lastDay < today && official !== 'C'
    return {
      __typename: 'Indicator',
      id: `indicator-${each.code}`,
      code: each.code,
      title: text(each),
      fullText: text(each.full_text),
      position: Number(each.code.split('.')[2]),
      milestone: undefined as unknown,
      leads: (milestone?.lead_dept ?? []).flatMap((code) => organizations.get(code) ?? []),
      due,
      firstPromised: moves.length > 0 ? month(moves[0]?.from ?? null) : null,
      dueDateMoves: moves.map((move, i) => ({
        id: `move-${each.code}-${i}`,
        from: month(move.from),
        to: month(move.to),
        reason: text(move.reason),
        movedAt: `${move.movedAt}T15:00:00Z`,
        movedBy: author('OFFICIAL'),
      })),
      overdue,
      monthsOverdue: overdue && due.lastDay !== null ? monthsBetween(due.lastDay, today) : 0,
      status: ({ voice = 'OFFICIAL' }: { voice?: Voice }) => (voice === 'OFFICIAL' ? official : champion),
      voicesDiffer: official !== 'NOT_YET_REVIEWED' && champion !== 'NOT_YET_REVIEWED' && official !== champion,
      latestReport: ({ voice = 'OFFICIAL' }: { voice?: Voice }) => latest(voice),
      reports: connection(reports),
      version: reports.length + moves.length + 1,
      changedAt: reports[0]?.reportedAt ?? '2019-01-01T00:00:00Z',
      viewerCanReport: [] as Voice[],
      viewerCanMoveDueDate: false,
    }
  })

  const milestones = file.milestones.map((each) => {
    const own = indicators.filter((indicator) => indicator.code.startsWith(`${each.code}.`))
    const milestone = {
      __typename: 'Milestone',
      id: `milestone-${each.code}`,
      code: each.code,
      title: text(each),
      fullText: text(each.full_text),
      position: Number(each.code.split('.')[1]),
      commitment: undefined as unknown,
      indicators: connection(own),
      leads: each.lead_dept.flatMap((code) => organizations.get(code) ?? []),
      revisions: connection([{ version: 1, title: text(each), fullText: text(each.full_text), reason: null, at: '2018-12-01T12:00:00Z', by: null }]),
      version: 1,
      updatedAt: '2018-12-01T12:00:00Z',
      viewerCanEdit: false,
      ...fakeCommenting(each.code),
    }
    for (const indicator of own) indicator.milestone = milestone
    return milestone
  })

  const plan = {
    __typename: 'Plan',
    id: 'plan-nap4',
    slug: 'nap4',
    title: text({ en: 'Canada’s 4th Plan on Open Government', fr: '4e Plan du Canada pour un gouvernement ouvert' }),
    shortTitle: text({ en: '4th Plan on Open Government', fr: '4e Plan pour un gouvernement ouvert' }),
    summary: text({
      en: 'Ten commitments, made with the public. Officials and civil society champions now carry them out and report on each milestone. You can follow every step and say what you think.',
      fr: 'Dix engagements, pris avec le public. Les fonctionnaires et les champions de la société civile les réalisent et rendent compte de chaque jalon. Suivez chaque étape et donnez votre avis.',
    }),
    timeZone: 'America/Toronto',
    now,
    demonstration: true,
    source: {
      url: 'https://example.invalid/',
      licence: text({ en: 'Open Government Licence – Canada', fr: 'Licence du gouvernement ouvert – Canada' }),
      licenceUrl: text({ en: 'https://example.invalid/en', fr: 'https://example.invalid/fr' }),
    },
    ...fakePhases(author),
    periods: fakePeriods,
    openPeriod: fakePeriods[1],
    commitments: undefined as unknown,
    commitment: ({ code }: { code: string }): unknown => commitments.find((each) => each.code === code) ?? null,
    // All in one page, so that a page that shows them all renders in one go.
    indicators: (page: { after?: string | null }) => connection(indicators)({ ...page, first: indicators.length }),
    indicator: ({ code }: { code: string }) => indicators.find((each) => each.code === code) ?? null,
    leads: [...organizations.values()].filter((each) => indicators.some((indicator) => indicator.leads.includes(each))),
    version: 1,
    updatedAt: '2020-07-06T14:42:00Z',
    listening: fakeListening,
  }
  const commitments = file.commitments.map((each, i) => {
    const own = milestones.filter((milestone) => milestone.code.startsWith(`${each.code}.`))
    const content = contents.find((candidate) => candidate.commitment === each.code)
    const ownIndicators = indicators.filter((indicator) => indicator.code.startsWith(`${each.code}.`))
    const commitment = {
      __typename: 'Commitment',
      id: `commitment-${each.code}`,
      code: each.code,
      title: text(each),
      promise: text(content?.promise ?? each),
      position: i + 1,
      plan,
      milestones: connection(own),
      leads: [...new Set(ownIndicators.flatMap((indicator) => indicator.leads))],
      partners: (content?.partners ?? []).map((partner) => ({
        id: `partner-${each.code}-${partner.organization}`,
        organization: organizations.get(partner.organization) ?? {
          id: `org-${partner.organization}`,
          code: partner.organization,
          name: text({ en: partner.organization, fr: partner.organization }),
          kind: 'CIVIL_SOCIETY',
        },
        state: partner.state,
      })),
      progress: () => ({
        indicators: ownIndicators.length,
        byStatus: ({ voice }: { voice: Voice }) =>
          statuses.map((status) => ({ status, count: ownIndicators.filter((indicator) => indicator.status({ voice }) === status).length })),
        overdue: ownIndicators.filter((indicator) => indicator.overdue).length,
        voicesDiffer: ownIndicators.filter((indicator) => indicator.voicesDiffer).length,
        datesMoved: ownIndicators.filter((indicator) => indicator.firstPromised !== null).length,
        reviewed: 0,
      }),
      drafts: each.code === 'C05' ? fakeDrafts() : [],
      version: 1,
      ...fakeCommenting(each.code),
    }
    for (const milestone of own) milestone.commitment = commitment
    return commitment
  })
  plan.commitments = connection(commitments)
  return plan
}

/** The drafts of a commitment, as a signed-out person reads them. */
export function fakeDrafts() {
  const words = {
    EN: ['Open science', 'Canadians pay for federal science.', 'They should find it'],
    FR: ['Science ouverte', 'Les Canadiens paient la science fédérale.', 'Ils devraient la trouver'],
  }
  return (['EN', 'FR'] as const).map((language) => {
    const [title = '', first = '', second = ''] = words[language]
    const draft = {
      __typename: 'Draft',
      id: `draft-${language}`,
      language,
      state: 'OPEN',
      public: true,
      version: 3,
      floor: 0,
      content: {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { id: 'h', level: 2 }, content: [{ type: 'text', text: title }] },
          { type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text: first }] },
          {
            type: 'bullet_list',
            attrs: { id: 'l' },
            content: [{ type: 'list_item', attrs: { id: 'i' }, content: [{ type: 'paragraph', attrs: { id: 'b' }, content: [{ type: 'text', text: second, marks: [{ type: 'strong' }] }] }] }],
          },
        ],
      },
      peopleHere: 2,
      people: [],
      viewerCanEdit: false,
      viewerCanFreeze: false,
    }
    return draft
  })
}

function monthsBetween(from: string, to: string): number {
  const at = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return Math.max(1, at(to) - at(from))
}

function fakeReport(report: ContentReport, author: (voice: Voice) => unknown) {
  const voice: Voice = report.voice === 'official' ? 'OFFICIAL' : 'CHAMPION'
  return {
    __typename: 'ProgressReport',
    id: `report-${report.indicator}-${report.period}-${voice}`,
    period: report.period,
    voice,
    status: report.status,
    progress: text(report.progress),
    evidence: report.evidence === undefined ? null : text(report.evidence),
    challenges: report.challenges === undefined ? null : text(report.challenges),
    reportedAt: `${report.reportedAt}T14:42:00Z`,
    author: author(voice),
    organization: null,
    version: 1,
    earlierVersions: [],
  }
}

function fakePhases(author: (voice: Voice) => unknown) {
  const dates = (from: string, to: string) => ({ starts: month(from), ends: month(to), firstDay: `${from}-01`, lastDay: month(to).lastDay })
  const rows = [
    ['PLANNING', { en: 'Planning', fr: 'Planification' }, ['2017-09', '2017-10'], null],
    ['SHAPING', { en: 'Shaping', fr: 'Élaboration' }, ['2017-10', '2018-04'], ['2017-10', '2018-02']],
    ['DRAFTING', { en: 'Drafting', fr: 'Rédaction' }, ['2018-04', '2018-06'], ['2018-02', '2018-03']],
    ['REVIEWING', { en: 'Reviewing', fr: 'Examen' }, ['2018-07', '2018-07'], ['2018-04', '2018-05']],
    ['FINALIZING', { en: 'Finalizing', fr: 'Finalisation' }, ['2018-08', '2018-09'], ['2018-06', '2018-06']],
    ['IMPLEMENTING', { en: 'Implementing', fr: 'Mise en œuvre' }, ['2018-10', '2020-11'], ['2018-07', '2020-06']],
  ] as const
  const phaseMoves: unknown[] = []
  const phases = rows.map(([kind, title, [from, to], first], i) => {
    const phase = {
      __typename: 'Phase',
      id: `phase-${kind}`,
      kind,
      title: text(title),
      description: text({ en: 'People meet, read and decide.', fr: 'On se rencontre, on lit et on décide.' }),
      position: i + 1,
      state: kind === 'IMPLEMENTING' ? 'NOW' : 'DONE',
      ...dates(from, to),
      firstPromised: first === null ? null : dates(first[0], first[1]),
      moves: [] as unknown[],
      version: 1,
      viewerCanMove: false,
    }
    if (first !== null) {
      const move = {
        id: `phase-move-${kind}`,
        phase,
        from: dates(first[0], first[1]),
        to: dates(from, to),
        reason: text({ en: 'The forum asked for more time to read the drafts together.', fr: 'Le forum a demandé plus de temps pour lire les ébauches ensemble.' }),
        movedAt: '2018-03-12T15:00:00Z',
        movedBy: author('OFFICIAL'),
      }
      phase.moves.push(move)
      phaseMoves.unshift(move)
    }
    return phase
  })
  return { phases, phaseMoves }
}

const fakePeriods = [
  { id: 'period-2020-03', code: '2020-03', startsOn: '2020-01-01', endsOn: '2020-03-31', opensOn: '2020-03-15', dueOn: '2020-04-17', closesOn: '2020-04-17', open: false },
  { id: 'period-2020-06', code: '2020-06', startsOn: '2020-04-01', endsOn: '2020-06-30', opensOn: '2020-06-15', dueOn: '2020-07-17', closesOn: '2020-07-17', open: true },
  { id: 'period-2020-09', code: '2020-09', startsOn: '2020-07-01', endsOn: '2020-09-30', opensOn: '2020-10-01', dueOn: '2020-10-17', closesOn: '2020-10-17', open: false },
]
