import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history'
import type { Command, EditorState } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { useWords } from '#lib/i18n/use-words'
import { blockKind, isInside, linkAt, hasMark, setKind, tableCommands, toggleEm, toggleList, toggleQuote, toggleStrong, insertTable, types } from '../editor/commands'
import type { Writing } from '../model/use-writing'
import { SaveLine } from './save-line'

const still = () => () => undefined

/** What can be done with the text that had the focus last. Arrows go along it, Escape goes back to the text. */
export function Toolbar({ writing }: { writing: Writing }) {
  const { t } = useWords()
  const side = writing.sides.find((each) => each.language === writing.focused)
  const session = side?.open?.session
  const state = useSyncExternalStore<EditorState | null>(session?.subscribe ?? still, () => session?.state ?? null, () => null)
  const bar = useRef<HTMLDivElement>(null)
  useRoving(bar)
  if (state === null || side === undefined) return null
  const writable = side.open?.writable === true
  const run = (command: Command) => () => {
    const view = writing.viewOf(writing.focused)
    if (view === null) return
    command(view.state, view.dispatch, view)
    view.focus()
  }
  const toText = (event: KeyboardEvent) => {
    if (event.key === 'Escape') writing.viewOf(writing.focused)?.focus()
  }
  const { strong, em, bullets, numbers, quote } = types
  return (
    <div className="toolbar-strip">
      <div className="wrap toolbar" role="toolbar" aria-label={t('draft.tools.label')} aria-controls={`draft-text-${writing.focused}`} tabIndex={-1} ref={bar} onKeyDown={toText} data-toolbar="">
        {/* It stays in sight while one writes further down; room is kept for it from the start. */}
        <span className="toolbar-save">
          <SaveLine sides={writing.sides} />
        </span>
        <Tool on={run(undo)} off={!writable || undoDepth(state) === 0}>{t('draft.tools.undo')}</Tool>
        <Tool on={run(redo)} off={!writable || redoDepth(state) === 0}>{t('draft.tools.redo')}</Tool>
        <span className="toolbar-rule" aria-hidden="true" />
        <KindChoice state={state} off={!writable} run={run} />
        <Tool on={run(toggleStrong)} pressed={hasMark(state, strong)} off={!writable}><b>{t('draft.tools.strong')}</b></Tool>
        <Tool on={run(toggleEm)} pressed={hasMark(state, em)} off={!writable}><i>{t('draft.tools.em')}</i></Tool>
        <Tool on={run(toggleList(bullets))} pressed={isInside(state, bullets)} off={!writable}>{t('draft.tools.bullets')}</Tool>
        <Tool on={run(toggleList(numbers))} pressed={isInside(state, numbers)} off={!writable}>{t('draft.tools.numbers')}</Tool>
        <Tool on={run(toggleQuote)} pressed={isInside(state, quote)} off={!writable}>{t('draft.tools.quote')}</Tool>
        <Tool on={() => writing.setLinking(writing.focused)} pressed={linkAt(state) !== null} off={!writable}>{t('draft.tools.link')}</Tool>
        {isInTable(state) ? (
          (['addRow', 'addColumn', 'removeRow', 'removeColumn', 'removeTable'] as const).map((each) => (
            <Tool key={each} on={run(tableCommands[each])} off={!writable}>{t(`draft.tools.${each}`)}</Tool>
          ))
        ) : (
          <Tool on={run(insertTable)} off={!writable}>{t('draft.tools.table')}</Tool>
        )}
        <HoldSwitch writing={writing} />
      </div>
    </div>
  )
}

function Tool(props: { on: () => void; off?: boolean; pressed?: boolean; children: ReactNode }) {
  const { on, off = false, pressed, children } = props
  // A tool that cannot be used now stays in its place, so that the arrows find it where it was.
  return (
    <button
      type="button"
      className="tool"
      aria-disabled={off}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!off) on()
      }}
    >
      {children}
    </button>
  )
}

const kinds = ['paragraph', 1, 2, 3, 4] as const

function KindChoice({ state, off, run }: { state: EditorState; off: boolean; run: (command: Command) => () => void }) {
  const { t } = useWords()
  const id = useId()
  const kind = blockKind(state)
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {t('draft.tools.block')}
      </label>
      <select
        id={id}
        className="tool tool-kind"
        value={String(kind ?? 'paragraph')}
        disabled={off}
        onChange={(event) => {
          const chosen = kinds.find((each) => String(each) === event.target.value)
          if (chosen !== undefined) run(setKind(chosen))()
        }}
      >
        {kinds.map((each) => (
          <option key={each} value={String(each)}>
            {each === 'paragraph' ? t('draft.tools.paragraph') : t('draft.tools.heading', { level: each })}
          </option>
        ))}
      </select>
    </>
  )
}

/** Holds what others write back until the person wants it. */
function HoldSwitch({ writing }: { writing: Writing }) {
  const { t } = useWords()
  const sessions = writing.sides.flatMap((side) => (side.open === null ? [] : [side.open.session]))
  const holding = writing.sides.some((side) => side.snapshot?.holding === true)
  const waiting = writing.sides.reduce((sum, side) => sum + (side.snapshot?.waiting ?? 0), 0)
  return (
    <button
      type="button"
      className="tool tool-hold"
      role="switch"
      aria-checked={holding}
      data-hold=""
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        for (const session of sessions) session.hold(!holding)
      }}
    >
      <span className="switch" aria-hidden="true" />
      {t('draft.tools.hold')}
      {holding && waiting > 0 && <span className="tag tag-now">{t('draft.tools.held', { count: waiting })}</span>}
    </button>
  )
}

/** One stop of the Tab key for the whole bar; arrows, Home and End go along it. */
function useRoving(bar: { readonly current: HTMLElement | null }) {
  const [at, setAt] = useState(0)
  useEffect(() => {
    const element = bar.current
    if (element === null) return
    const stops = () => [...element.querySelectorAll<HTMLElement>('button, select')]
    for (const [i, stop] of stops().entries()) stop.tabIndex = i === Math.min(at, stops().length - 1) ? 0 : -1
    const focused = (event: FocusEvent) => {
      const place = stops().indexOf(event.target as HTMLElement)
      if (place >= 0) setAt(place)
    }
    const moved = (event: globalThis.KeyboardEvent) => {
      const all = stops()
      const place = all.indexOf(event.target as HTMLElement)
      if (place < 0) return
      const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: all.length - 1 }[event.key]
      if (to === undefined) return
      event.preventDefault()
      all[(to + all.length) % all.length]?.focus()
    }
    element.addEventListener('focusin', focused)
    element.addEventListener('keydown', moved)
    return () => {
      element.removeEventListener('focusin', focused)
      element.removeEventListener('keydown', moved)
    }
  })
}
