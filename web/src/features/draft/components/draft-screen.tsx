import type { DraftOpenedFragment, DraftPageQuery } from '#gql/graphql'
import { TextIn } from '#components/text-in'
import { useWords } from '#lib/i18n/use-words'
import { useAnnouncements } from '../model/use-announcements'
import { useDraftKeys } from '../model/use-draft-keys'
import { type DraftWorld, useDraftWorld } from '../model/use-open-draft'
import { useWriting, type Side } from '../model/use-writing'
import { DraftColumns } from './draft-columns'
import { DraftHead } from './draft-head'
import { DraftHistory } from './draft-history'
import { DraftNotices } from './draft-notices'
import { FreezeSwitch } from './freeze-switch'
import { KeysHelp } from './keys-help'
import { LinkForm } from './link-form'
import { TakeAway } from './take-away'
import { Toolbar } from './toolbar'

type Commitment = NonNullable<NonNullable<DraftPageQuery['plan']>['commitment']>

interface DraftScreenProps {
  commitment: Commitment
  /** Who is signed in; null for nobody. */
  viewerId: string | null
  /** Who that is in this plan. */
  participantId: string | null
  timeZone: string
}

/** The texts of a commitment in work: read by everyone who may, written by champions and officials together. */
export function DraftScreen(props: DraftScreenProps) {
  const world = useDraftWorld()
  return <DraftScreenIn {...props} world={world} />
}

/** The same with a world of its own: tests give one. */
export function DraftScreenIn({ commitment, viewerId, participantId, timeZone, world }: DraftScreenProps & { world: DraftWorld | null }) {
  const { t } = useWords()
  const side = (language: 'EN' | 'FR'): DraftOpenedFragment | undefined => commitment.drafts.find((draft) => draft.language === language)
  const writing = useWriting({ en: side('EN'), fr: side('FR') }, viewerId, world)
  useAnnouncements(writing.sides)
  useDraftKeys(writing)
  if (commitment.drafts.length === 0) {
    return (
      <div className="wrap state">
        <h1 tabIndex={-1}>{t('draft.none.title')}</h1>
        <p>{t('draft.none.words')}</p>
      </div>
    )
  }
  const sides: readonly Side[] = writing.sides
  return (
    <>
      <div className="wrap draft-top">
        <p className="eyebrow">{t('draft.eyebrow', { n: commitment.code.replace(/^C0?/, '') })}</p>
        <h1 tabIndex={-1}>
          <TextIn text={commitment.title} />
        </h1>
        <p className="lead">{t('draft.lead')}</p>
        <DraftHead writing={writing} participantId={participantId} />
        <DraftNotices writing={writing} signedIn={viewerId !== null} />
      </div>
      {writing.editing && <Toolbar writing={writing} />}
      {writing.linking !== null && <LinkForm writing={writing} />}
      <div className="wrap">
        <DraftColumns writing={writing} />
        {writing.editing && <KeysHelp />}
        <FreezeSwitch sides={sides} />
        <DraftHistory sides={sides} timeZone={timeZone} />
        <TakeAway sides={sides} code={commitment.code} />
      </div>
    </>
  )
}
