import type { Language } from '#lib/i18n/language'
import { useWords } from '#lib/i18n/use-words'

/** A part of a page of text. */
export interface ProseSection {
  readonly title: string
  readonly paragraphs?: readonly string[]
  readonly items?: readonly string[]
}

/** A page of text in one language. */
export interface ProseSide {
  readonly title: string
  readonly lead: string
  readonly sections: readonly ProseSection[]
}

/** A page of text in both languages. */
export type Prose = Readonly<Record<Language, ProseSide>>

/** A page of plain text: one heading, a lead, sections. */
export function ProsePage({ prose }: { prose: Prose }) {
  const { language } = useWords()
  const side = prose[language]
  return (
    <div className="wrap prose">
      <h1 tabIndex={-1}>{side.title}</h1>
      <p className="lead">{side.lead}</p>
      {side.sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.paragraphs?.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          {section.items !== undefined && (
            <ul className="bullets">
              {section.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
