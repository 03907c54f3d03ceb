import { CommitmentDraftsDocument } from '#gql/graphql'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'

/** The way from a commitment to its drafts; nothing where there are none to read. */
export function TextInWork({ slug, code }: { slug: string; code: string }) {
  const { t, language } = useWords()
  const { data } = useRead(CommitmentDraftsDocument, { slug, code })
  const drafts = data?.plan?.commitment?.drafts ?? []
  if (drafts.length === 0) return null
  const here = Math.max(...drafts.map((draft) => draft.peopleHere))
  const canEdit = drafts.some((draft) => draft.viewerCanEdit)
  return (
    <aside className="text-in-work" aria-labelledby="text-in-work">
      <h3 id="text-in-work">{t('draft.linkTitle')}</h3>
      <p>
        {t('draft.linkLead')} {here > 0 && t('draft.linkHere', { count: here })}
      </p>
      <Link className="button button-secondary" to={addressOf('draft', language, { plan: slug, code })}>
        {canEdit ? t('draft.write') : t('draft.read')}
      </Link>
    </aside>
  )
}
