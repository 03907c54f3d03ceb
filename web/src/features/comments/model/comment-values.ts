import type { Language, NameChoice, SubmitCommentInput } from '#gql/graphql'
import { withoutPersonalData } from './personal-data'

/** What somebody typed into the form for a comment. */
export interface CommentValues {
  readonly body: string
  /** Empty until the person chose: then the page's language. */
  readonly language: Language | ''
  readonly nameChoice: NameChoice
  readonly publicName: string
}

/** An untouched form. */
export const emptyComment: CommentValues = { body: '', language: '', nameChoice: 'ROLE', publicName: '' }

/** Tells whether something that was kept on this device is a comment. */
export function isCommentValues(value: unknown): value is CommentValues {
  if (typeof value !== 'object' || value === null) return false
  const { body, language, nameChoice, publicName } = value as Record<string, unknown>
  return (
    typeof body === 'string' &&
    typeof publicName === 'string' &&
    (language === '' || language === 'EN' || language === 'FR') &&
    (nameChoice === 'ROLE' || nameChoice === 'ACCOUNT' || nameChoice === 'GIVEN')
  )
}

/** What stands in the place of personal data that its author hid. */
export const hiddenMark: Readonly<Record<Language, string>> = { EN: '[hidden]', FR: '[masqué]' }

/** The same comment with personal data masked. */
export function withHidden(values: CommentValues, language: Language): CommentValues {
  const mark = hiddenMark[language]
  return { ...values, body: withoutPersonalData(values.body, mark), publicName: withoutPersonalData(values.publicName, mark) }
}

/** How many characters a text has, as the server counts them. */
export function lengthOf(text: string): number {
  return [...text.trim()].length
}

/** What can be wrong before anything is sent. */
export type CommentErrorKey = 'body' | 'tooLong' | 'name' | 'nameTooLong'

/** One fault: from our own check (a key) or from the server (its words). */
export type CommentError = { readonly field: string | null; readonly key: CommentErrorKey; readonly count?: number } | { readonly field: string | null; readonly words: string }

/** What is wanting, before anything is sent. */
export function checkComment(values: CommentValues, limits: { maxLength: number; maxNameLength: number }): readonly CommentError[] {
  const errors: CommentError[] = []
  const length = lengthOf(values.body)
  if (length === 0) errors.push({ field: 'body', key: 'body' })
  else if (length > limits.maxLength) errors.push({ field: 'body', key: 'tooLong', count: length - limits.maxLength })
  if (values.nameChoice === 'GIVEN') {
    const name = lengthOf(values.publicName)
    if (name === 0) errors.push({ field: 'publicName', key: 'name' })
    else if (name > limits.maxNameLength) errors.push({ field: 'publicName', key: 'nameTooLong', count: name - limits.maxNameLength })
  }
  return errors
}

/** The input of the API. */
export function commentInput(
  values: CommentValues,
  about: { subjectId: string; parentId: string | null; language: Language; consentVersion: string },
): Omit<SubmitCommentInput, 'ref'> {
  return {
    subjectId: about.subjectId,
    body: values.body,
    language: about.language,
    nameChoice: values.nameChoice,
    consentVersion: about.consentVersion,
    ...(about.parentId === null ? {} : { parentId: about.parentId }),
    ...(values.nameChoice === 'GIVEN' ? { publicName: values.publicName } : {}),
  }
}

/** The field of the form behind a path of the API; null where it concerns the whole form. */
export function commentField(path: readonly string[] | null): string | null {
  const [name] = path ?? []
  return name === 'body' || name === 'publicName' ? name : null
}
