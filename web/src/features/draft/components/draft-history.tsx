import { useMemo, useState } from 'react'
import { DraftHistoryDocument, type DraftHistoryQuery, DraftVersionDocument } from '#gql/graphql'
import { Disclosure } from '#components/disclosure'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { dayInWords, dayOf, timeOfDay } from '#lib/dates/dates'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { useRouter } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { schema } from '../document/schema'
import type { Side } from '../model/use-writing'
import { DocView } from './doc-view'

type Node = Extract<NonNullable<DraftHistoryQuery['node']>, { commits: unknown }>['commits']['nodes'][number]

/** Changes of one person that follow each other within this time stand on one line, in milliseconds. */
const together = 10 * 60_000

interface Stretch {
  readonly from: number
  readonly to: number
  readonly at: string
  readonly author: Node['author']
}

function stretchesOf(commits: readonly Node[]): readonly Stretch[] {
  const list: Stretch[] = []
  for (const commit of commits) {
    const last = list.at(-1)
    const close = last !== undefined && new Date(last.at).getTime() - new Date(commit.at).getTime() < together
    if (last !== undefined && close && last.author?.id === commit.author?.id) list[list.length - 1] = { ...last, from: commit.version }
    else list.push({ from: commit.version, to: commit.version, at: commit.at, author: commit.author })
  }
  return list
}

/** Who changed a text and when, and the text as it stood then. The address holds which version is looked at. */
export function DraftHistory({ sides, timeZone }: { sides: readonly Side[]; timeZone: string }) {
  const { t } = useWords()
  const { place, navigate } = useRouter()
  const search = new URLSearchParams(place.search)
  const version = Number(search.get('version') ?? Number.NaN)
  const of = sides.find((side) => side.language === search.get('of')) ?? sides[0]
  const [open, setOpen] = useState(Number.isInteger(version))
  if (of === undefined) return null
  const look = (language: string, next: number | null) => {
    const changed = new URLSearchParams(place.search)
    changed.set('of', language)
    if (next === null) changed.delete('version')
    else changed.set('version', String(next))
    navigate(`${place.pathname}?${changed.toString()}`, { replace: true })
  }
  return (
    <section className="section draft-history" aria-labelledby="draft-history">
      <h2 id="draft-history">{t('draft.history.title')}</h2>
      <Disclosure name={t('draft.history.lead', { count: of.draft.version })} open={open} onToggle={setOpen}>
        {open && (
          <>
            {sides.length > 1 && (
              <p className="draft-history-choice">
                {sides.map((side) => (
                  <button key={side.language} type="button" className="link-button" aria-pressed={side === of} onClick={() => look(side.language, null)}>
                    {t(`draft.textIn.${side.language}`)}
                  </button>
                ))}
              </p>
            )}
            <div className="draft-history-grid">
              <Commits key={of.language} side={of} timeZone={timeZone} shown={version} look={(next) => look(of.language, next)} />
              {Number.isInteger(version) && <Version side={of} version={version} back={() => look(of.language, null)} />}
            </div>
          </>
        )}
      </Disclosure>
    </section>
  )
}

function Commits({ side, timeZone, shown, look }: { side: Side; timeZone: string; shown: number; look: (version: number) => void }) {
  const { t, language } = useWords()
  const [pages, setPages] = useState<readonly (string | null)[]>([null])
  return (
    <ol className="commits" lang={language}>
      {pages.map((after) => (
        <CommitPage key={after ?? ''} id={side.draft.id} after={after} timeZone={timeZone} shown={shown} look={look} last={after === pages.at(-1)} more={(cursor) => setPages([...pages, cursor])} label={t('draft.history.more')} />
      ))}
    </ol>
  )
}

interface CommitPageProps {
  id: string
  after: string | null
  timeZone: string
  shown: number
  look: (version: number) => void
  last: boolean
  more: (cursor: string) => void
  label: string
}

function CommitPage({ id, after, timeZone, shown, look, last, more, label }: CommitPageProps) {
  const { t, language } = useWords()
  const { data, failure, refresh } = useRead(DraftHistoryDocument, { id, after })
  const commits = data?.node != null && 'commits' in data.node ? data.node.commits : null
  const stretches = useMemo(() => stretchesOf(commits?.nodes ?? []), [commits])
  if (failure !== null) return <li><FailurePanel failure={failure} retry={refresh} /></li>
  if (commits === null) return <li><Loading /></li>
  return (
    <>
      {stretches.map((each) => (
        <li key={each.to}>
          <span>
            {each.author !== null && (
              <>
                <b>{wordsOf(each.author.publicName, language)}</b>
                <br />
              </>
            )}
            <span className="soft small">
              {dayInWords(dayOf(new Date(each.at), timeZone), language)}, {timeOfDay(new Date(each.at), language, timeZone)}
            </span>
          </span>
          <button type="button" className="link-button" aria-current={shown === each.to ? 'true' : undefined} onClick={() => look(each.to)} aria-label={t('draft.history.look', { version: each.to })}>
            {each.from === each.to ? t('draft.history.version', { version: each.to }) : t('draft.history.range', { from: each.from, to: each.to })}
          </button>
        </li>
      ))}
      {last && commits.pageInfo.hasNextPage && commits.pageInfo.endCursor !== null && (
        <li>
          <button type="button" className="button button-secondary button-small" onClick={() => more(commits.pageInfo.endCursor ?? '')}>
            {label}
          </button>
        </li>
      )}
    </>
  )
}

function Version({ side, version, back }: { side: Side; version: number; back: () => void }) {
  const { t } = useWords()
  const { data, failure, refresh } = useRead(DraftVersionDocument, { id: side.draft.id, version })
  const at = data?.node != null && 'at' in data.node ? data.node.at : null
  return (
    <article className="draft-then" aria-labelledby="draft-then">
      <h3 id="draft-then" className="draft-then-title">
        {t('draft.history.shown', { version })}
      </h3>
      <button type="button" className="link-button" onClick={back}>
        {t('draft.history.back')}
      </button>
      {failure !== null && <FailurePanel failure={failure} retry={refresh} />}
      {data === undefined && failure === null && <Loading />}
      {at !== null && (
        <div className="draft-prose" lang={side.language}>
          <DocView doc={schema.nodeFromJSON(at.content)} />
        </div>
      )}
    </article>
  )
}
