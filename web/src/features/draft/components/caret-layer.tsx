import type { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import type { Person } from '../editor/people'
import type { OpenDraft } from '../model/use-open-draft'

/** How long a name stands at a caret after it moved, in milliseconds. */
const nameStands = 3_000

/**
 * Others' carets, drawn over the text: nothing of it is in the text, so neither an input method nor
 * a screen reader meets it. The list of people says the same in words.
 */
export function CaretLayer({ open, view }: { open: OpenDraft; view: RefObject<EditorView | null> }) {
  const { language, t } = useWords()
  const layer = useRef<HTMLDivElement>(null)
  const people = useSyncExternalStore(open.people.subscribe, open.people.snapshot, open.people.snapshot)
  const placed = people.filter((person): person is Person & { head: number } => person.head !== null)

  useEffect(() => {
    let frame = 0
    const timers: ReturnType<typeof setTimeout>[] = []
    const draw = () => {
      frame = 0
      const editor = view.current
      const here = layer.current
      if (editor !== null && here !== null) for (const person of open.people.snapshot()) drawCaret(here, editor, person)
    }
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    }
    const stops = [open.people.subscribe(soon), open.session.subscribe(soon)]
    const observer = new ResizeObserver(soon)
    if (layer.current?.parentElement != null) observer.observe(layer.current.parentElement)
    window.addEventListener('resize', soon)
    // Names go away by themselves.
    const tidy = setInterval(soon, 1_000)
    soon()
    return () => {
      for (const stop of stops) stop()
      for (const timer of timers) clearTimeout(timer)
      observer.disconnect()
      window.removeEventListener('resize', soon)
      clearInterval(tidy)
      cancelAnimationFrame(frame)
    }
  }, [open, view])

  return (
    <div className="caret-layer" ref={layer} aria-hidden="true">
      {placed.map((person) => (
        <span key={person.clientId} className={`caret hue-${person.hue}`} data-client={person.clientId}>
          <span className="caret-name">{person.participant === null ? t('draft.people.somebody') : wordsOf(person.participant.publicName, language)}</span>
        </span>
      ))}
    </div>
  )
}

function drawCaret(layer: HTMLElement, editor: EditorView, person: Person) {
  const caret = layer.querySelector<HTMLElement>(`[data-client="${CSS.escape(person.clientId)}"]`)
  if (caret === null || person.head === null) return
  const at = coordinatesOf(editor, person.head)
  caret.hidden = at === null
  if (at === null) return
  const origin = layer.getBoundingClientRect()
  caret.style.setProperty('left', `${at.left - origin.left}px`)
  caret.style.setProperty('top', `${at.top - origin.top}px`)
  caret.style.setProperty('height', `${at.bottom - at.top}px`)
  caret.classList.toggle('caret-named', Date.now() - person.movedAt < nameStands)
  // A name that would leave the column hangs to the left of its caret.
  const name = caret.firstElementChild?.clientWidth ?? 0
  caret.classList.toggle('caret-turned', at.left - origin.left + name > origin.width)
}

function coordinatesOf(editor: EditorView, position: number) {
  try {
    return editor.coordsAtPos(Math.min(position, editor.state.doc.content.size))
  } catch {
    return null // the editor is about to draw a newer text
  }
}
