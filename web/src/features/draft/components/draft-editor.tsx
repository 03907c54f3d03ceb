import { EditorView } from 'prosemirror-view'
import { useEffect, useRef } from 'react'
import type { Language } from '#lib/i18n/language'
import { useWords } from '#lib/i18n/use-words'
import type { OpenDraft } from '../model/use-open-draft'
import { CaretLayer } from './caret-layer'

interface DraftEditorProps {
  open: OpenDraft
  language: Language
  /** Whether this page lets the person write; the server's word counts beside it. */
  editing: boolean
  ready: (language: Language, view: EditorView | null) => void
  focused: (language: Language) => void
}

/** One language's text as an editor. The text itself is the session's: the editor shows it and brings changes to it. */
export function DraftEditor({ open, language, editing, ready, focused }: DraftEditorProps) {
  const { t } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const label = t(`draft.textIn.${language}`)
  const id = `draft-text-${language}`
  const latest = useRef({ editing, ready, focused })
  useEffect(() => {
    latest.current = { editing, ready, focused }
  })

  // The editor stays when the right to write is lost: its focus and its words stay with it.
  const { session, caret } = open
  useEffect(() => {
    if (place.current === null) return
    const editor = new EditorView(
      { mount: place.current },
      {
        state: session.state,
        editable: () => latest.current.editing && (session.writable || session.snapshot().catchingUp),
        dispatchTransaction: (tr) => {
          if (!session.dispatch(tr)) editor.updateState(session.state)
        },
        attributes: { class: 'draft-prose', tabindex: '0' },
        handleDOMEvents: {
          // While the page reads what it missed, keys wait: nothing may land on an old text.
          beforeinput: (_view, event) => {
            if (!session.snapshot().catchingUp) return false
            event.preventDefault()
            return true
          },
          compositionend: () => {
            setTimeout(() => session.composed(), 30)
            return false
          },
          focus: () => {
            caret?.focus(true)
            latest.current.focused(language)
            return false
          },
          blur: () => {
            caret?.focus(false)
            return false
          },
        },
        handleKeyDown: (_view, event) => session.snapshot().catchingUp && (event.key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(event.key)),
      },
    )
    session.whileComposing(() => editor.composing)
    view.current = editor
    latest.current.ready(language, editor)
    const stop = session.subscribe(() => editor.updateState(session.state))
    return () => {
      stop()
      session.whileComposing(() => false)
      latest.current.ready(language, null)
      editor.destroy()
      view.current = null
    }
  }, [session, caret, language])

  const { writable } = open
  useEffect(() => {
    // Whether one may write is asked anew with every props.
    view.current?.setProps({
      attributes: {
        class: 'draft-prose',
        id,
        lang: language,
        'aria-label': label,
        // Without it the focus would be lost the moment that writing is stopped.
        tabindex: '0',
        ...(editing && writable ? { role: 'textbox', 'aria-multiline': 'true' } : { role: 'document' }),
      },
    })
  }, [editing, writable, label, id, language])

  return (
    <div className="draft-editor">
      {/* The editor fills this element, and React leaves its inside alone. */}
      <div ref={place} id={id} className="draft-prose" lang={language} aria-label={label} />
      <CaretLayer open={open} view={view} />
    </div>
  )
}
