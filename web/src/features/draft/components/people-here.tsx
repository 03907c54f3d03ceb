import { useId, useState, useSyncExternalStore } from 'react'
import type { DraftPersonFragment } from '#gql/graphql'
import { useTick } from '#lib/browser/use-tick'
import { type Language } from '#lib/i18n/language'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import type { Person } from '../editor/people'
import type { Side, Writing } from '../model/use-writing'

/** Somebody writes if a change of theirs is at most this old, in milliseconds. */
const writingFor = 10_000

const still = () => () => undefined
const nobody: readonly Person[] = []
const none = () => nobody

function usePeople(side: Side | undefined): readonly Person[] {
  const people = side?.open?.people
  return useSyncExternalStore(people?.subscribe ?? still, people?.snapshot ?? none, none)
}

interface Here {
  readonly key: string
  readonly participant: DraftPersonFragment | null
  readonly language: Language
  readonly person: Person
}

/** How many have the drafts open and, for those who write, who they are, what they do, and a way to them. */
export function PeopleHere({ writing, participantId }: { writing: Writing; participantId: string | null }) {
  const { t, language } = useWords()
  const list = useId()
  const [opened] = useState(() => Date.now())
  const now = opened + useTick(5_000)
  const { sides } = writing
  const lists = [usePeople(sides[0]), usePeople(sides[1])]
  const here = onePerPerson(lists.flatMap((people, i) => people.map((person): Here => ({
    key: person.participant?.id ?? person.clientId, participant: person.participant, language: sides[i]?.language ?? language, person,
  }))).filter((each) => each.participant?.id !== participantId))
  const counted = Math.max(...sides.map((side) => side.snapshot?.peopleHere ?? side.draft.peopleHere), 0)
  const named = here.length + (participantId === null ? 0 : 1)
  const count = here.length > 0 || participantId !== null ? Math.max(counted, named) : counted
  if (here.length === 0) return <p className="people-count">{participantId !== null && count <= 1 ? t('draft.people.count_zero') : t('draft.people.count', { count })}</p>
  return (
    <details className="people disclosure">
      <summary id={list} data-people="">
        <span className="people-signs" aria-hidden="true">
          {here.slice(0, 5).map((each) => (
            <span key={each.key} className={`people-sign hue-${each.person.hue}`}>
              {initials(each.participant, language)}
            </span>
          ))}
        </span>
        <span>{t('draft.people.count', { count })}</span>
      </summary>
      <ul aria-labelledby={list}>
        {here.map((each) => (
          <PersonHere key={each.key} each={each} writing={writing} now={now} />
        ))}
      </ul>
    </details>
  )
}

function PersonHere({ each, writing, now }: { each: Here; writing: Writing; now: number }) {
  const { t, language } = useWords()
  const { person } = each
  const name = each.participant === null ? t('draft.people.somebody') : wordsOf(each.participant.publicName, language)
  const writes = person.wroteAt !== null && now - person.wroteAt < writingFor
  const where = t('draft.people.inText', { language: t(`draft.people.language.${each.language}`) })
  return (
    <li>
      <b>{name}</b> <span className="soft">{writes ? `${t('draft.people.writing')}, ${where}` : person.head === null ? t('draft.people.reading') : where}</span>
      {person.head !== null && (
        <button type="button" className="link-button" onClick={() => goTo(writing, each.language, person)}>
          {t('draft.people.goTo', { name })}
        </button>
      )}
    </li>
  )
}

/** Moves one's own caret to where somebody is, or shows the place to one who only reads. */
function goTo(writing: Writing, language: Language, person: Person) {
  if (writing.shown !== 'both' && writing.shown !== language) writing.show(language)
  // The other text may have to appear first.
  requestAnimationFrame(() => {
    const view = writing.viewOf(language)
    if (view !== null && person.head !== null) {
      const { node } = view.domAtPos(Math.min(person.head, view.state.doc.content.size))
      const element = node instanceof Element ? node : node.parentElement
      view.focus()
      element?.scrollIntoView({ block: 'center' })
      return
    }
    const text = document.querySelector<HTMLElement>(`#draft-text-${language}`)
    text?.scrollIntoView({ block: 'nearest' })
  })
}

/** One line for each person, the page that moved last. */
function onePerPerson(all: readonly Here[]): readonly Here[] {
  const byKey = new Map<string, Here>()
  for (const each of all) {
    const known = byKey.get(each.key)
    if (known === undefined || better(each.person, known.person)) byKey.set(each.key, each)
  }
  return [...byKey.values()]
}

function better(one: Person, other: Person): boolean {
  if ((one.head === null) !== (other.head === null)) return one.head !== null
  return one.movedAt > other.movedAt
}

function initials(participant: DraftPersonFragment | null, language: Language): string {
  if (participant === null) return '·'
  const words = wordsOf(participant.publicName, language).split(/\s+/).filter(Boolean)
  return words.slice(0, 2).map((word) => word.charAt(0).toUpperCase()).join('')
}
