import type { EditorView } from 'prosemirror-view'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { DraftOpenedFragment } from '#gql/graphql'
import { useMedia } from '#lib/browser/use-media'
import { type Language, languages } from '#lib/i18n/language'
import { useWords } from '#lib/i18n/use-words'
import { useRouter } from '#lib/router/router'
import type { Adopted } from '../collab/adopt'
import type { SessionSnapshot } from '../collab/session-types'
import { type DraftWorld, type EditorHost, type OpenDraft, useOpenDraft } from './use-open-draft'

/** One language's draft on the page. */
export interface Side {
  readonly language: Language
  /** As the page read it: shown until it is open, and outside a browser. */
  readonly draft: DraftOpenedFragment
  /** Live; null until then. */
  readonly open: OpenDraft | null
  readonly snapshot: SessionSnapshot | null
  readonly adopted: readonly Adopted[]
  readonly forget: (clientId: string) => void
}

/** Which languages are shown. */
export type Shown = Language | 'both'

/** Everything that the parts of the draft page share. */
export interface Writing {
  readonly sides: readonly Side[]
  readonly shown: Shown
  readonly show: (shown: Shown) => void
  /** Both languages stand beside each other. */
  readonly wide: boolean
  /** The person may write in at least one text, whatever mode they chose. */
  readonly mayEdit: boolean
  readonly editing: boolean
  readonly setEditing: (editing: boolean) => void
  /** The editor that had the focus last. */
  readonly focused: Language
  readonly viewOf: (language: Language) => EditorView | null
  readonly ready: (language: Language, view: EditorView | null) => void
  readonly onFocus: (language: Language) => void
  /** The language whose selection is being linked; null while none is. */
  readonly linking: Language | null
  readonly setLinking: (language: Language | null) => void
  /** A paste was larger than one change may be. */
  readonly tooLarge: boolean
  readonly settleTooLarge: () => void
}

/** Opens both drafts and holds what the page's parts share. */
export function useWriting(drafts: Readonly<Record<Language, DraftOpenedFragment | undefined>>, viewerId: string | null, world: DraftWorld | null): Writing {
  const { language } = useWords()
  const wide = useMedia('(min-width: 1024px)')
  const [chosen, setChosen] = useState<boolean | null>(null)
  const [focused, setFocused] = useState<Language>(language)
  const [linking, setLinking] = useState<Language | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const views = useRef<Partial<Record<Language, EditorView | null>>>({})
  const [, redraw] = useState(0)
  const hosts = useMemo(() => {
    const host = (side: Language): EditorHost => ({ link: () => setLinking(side), tooLarge: () => setTooLarge(true) })
    return { en: host('en'), fr: host('fr') }
  }, [])
  const open = {
    en: useOpenDraft(drafts.en, viewerId, world, hosts.en),
    fr: useOpenDraft(drafts.fr, viewerId, world, hosts.fr),
  }
  const sides = languages.flatMap((each): Side[] => {
    const draft = drafts[each]
    return draft === undefined ? [] : [{ language: each, draft, ...open[each] }]
  })
  const [shown, show] = useShown(sides, wide)
  // Who was stopped in mid-word keeps the editor, and with it the focus and the words.
  const mayEdit = sides.some((side) => side.open?.writable === true || (side.snapshot?.stop ?? null) !== null)
  const ready = useCallback((side: Language, view: EditorView | null) => {
    views.current[side] = view
    redraw((n) => n + 1)
  }, [])
  return {
    sides,
    shown,
    show,
    wide,
    mayEdit,
    editing: mayEdit && (chosen ?? wide),
    setEditing: setChosen,
    focused: sides.some((side) => side.language === focused) ? focused : (sides[0]?.language ?? language),
    viewOf: (side) => views.current[side] ?? null,
    ready,
    onFocus: setFocused,
    linking,
    setLinking,
    tooLarge,
    settleTooLarge: () => setTooLarge(false),
  }
}

/** Which languages are shown: the address says so, or the screen's width and the page's language. */
function useShown(sides: readonly Side[], wide: boolean): [Shown, (shown: Shown) => void] {
  const { language } = useWords()
  const { place, navigate } = useRouter()
  const asked = new URLSearchParams(place.search).get('show')
  const has = (each: Language) => sides.some((side) => side.language === each)
  const usual: Shown = wide && sides.length > 1 ? 'both' : has(language) ? language : (sides[0]?.language ?? language)
  const shown: Shown = (asked === 'en' || asked === 'fr') && has(asked) ? asked : asked === 'both' && sides.length > 1 ? 'both' : usual
  const show = (next: Shown) => {
    const search = new URLSearchParams(place.search)
    search.set('show', next)
    navigate(`${place.pathname}?${search.toString()}`, { replace: true })
  }
  return [shown, show]
}
