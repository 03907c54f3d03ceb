import { type KeyboardEvent, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { schema } from '../document/schema'
import { Alignment } from '../editor/alignment'
import type { Shown, Side, Writing } from '../model/use-writing'
import { useWords } from '#lib/i18n/use-words'
import { DocView } from './doc-view'
import { DraftEditor } from './draft-editor'

/** The texts: beside each other on a wide screen, one at a time or stacked on a narrow one. */
export function DraftColumns({ writing }: { writing: Writing }) {
  const { t } = useWords()
  const { sides, shown, show, wide } = writing
  const root = useRef<HTMLDivElement>(null)
  const visible = sides.filter((side) => shown === 'both' || side.language === shown)
  const together = visible.length === 2 && visible.every((side) => side.open !== null)
  useEffect(() => {
    const [left, right] = root.current?.querySelectorAll<HTMLElement>('.draft-prose') ?? []
    if (!together || !wide || left === undefined || right === undefined) return
    const alignment = new Alignment(left, right, () => window.matchMedia('(min-width: 1024px)').matches)
    return () => alignment.end()
  }, [together, wide])
  return (
    <>
      {sides.length > 1 && <LanguageChoice shown={shown} show={show} words={{ en: t('draft.column.en'), fr: t('draft.column.fr'), both: t('draft.show.both') }} label={t('draft.show.label')} />}
      <div ref={root} className={`draft-columns draft-columns-${visible.length}`}>
        {visible.map((side) => (
          <section key={side.language} className="draft-column" aria-labelledby={`draft-${side.language}`}>
            <h2 id={`draft-${side.language}`} className="draft-language" lang={side.language}>
              {t(`draft.column.${side.language}`)}
            </h2>
            <SideText side={side} writing={writing} />
          </section>
        ))}
      </div>
    </>
  )
}

const order = ['en', 'fr', 'both'] as const

/** English, French or both, as tabs are chosen: arrows, Home, End. */
function LanguageChoice({ shown, show, words, label }: { shown: Shown; show: (shown: Shown) => void; words: Record<Shown, string>; label: string }) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = order.indexOf(shown)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: order.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = order[(to + order.length) % order.length] ?? shown
    show(next)
    event.currentTarget.querySelector<HTMLElement>(`[value="${next}"]`)?.focus()
  }
  return (
    <div className="draft-choice" role="radiogroup" tabIndex={-1} aria-label={label} onKeyDown={move}>
      {order.map((each) => (
        <button
          key={each}
          type="button"
          role="radio"
          value={each}
          lang={each === 'both' ? undefined : each}
          aria-checked={shown === each}
          tabIndex={shown === each ? 0 : -1}
          onClick={() => show(each)}
        >
          {words[each]}
        </button>
      ))}
    </div>
  )
}

function SideText({ side, writing }: { side: Side; writing: Writing }) {
  const { open, language } = side
  if (open === null) return <StillText side={side} />
  const writes = open.writable || (side.snapshot?.stop ?? null) !== null
  if (!writing.editing || !writes) return <ReadText side={side} />
  return <DraftEditor open={open} language={language} editing ready={writing.ready} focused={writing.onFocus} />
}

/** The text as the page read it: before it is live, and outside a browser. */
function StillText({ side }: { side: Side }) {
  const doc = useMemo(() => schema.nodeFromJSON(side.draft.content), [side.draft.content])
  return (
    <div className="draft-prose" id={`draft-text-${side.language}`} lang={side.language}>
      <DocView doc={doc} />
    </div>
  )
}

const still = () => () => undefined

/** The text live, for reading: plain elements, so that nothing announces an editor. */
function ReadText({ side }: { side: Side }) {
  const session = side.open?.session
  const snapshot = useSyncExternalStore(session?.subscribe ?? still, () => session?.snapshot() ?? null, () => null)
  if (snapshot === null) return <StillText side={side} />
  return (
    <div className="draft-prose" id={`draft-text-${side.language}`} lang={side.language}>
      <DocView doc={snapshot.doc} />
    </div>
  )
}
