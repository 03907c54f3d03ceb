/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Asks for another moderator after a refusal. */
export type AppealCommentInput = {
  readonly commentId: string;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
};

/** Says that the viewer decides on a comment now, for ten minutes. Claiming again renews it. */
export type ClaimCommentInput = {
  readonly commentId: string;
};

/** How comments are ordered. */
export type CommentOrder =
  | 'MOST_SUPPORTED'
  | 'NEWEST'
  | 'OLDEST';

/** Where a contribution stands between its author and the public. */
export type ContributionState =
  /** With a moderator; nobody else but its author sees it. */
  | 'HELD'
  /** It was published and a moderator hid it; its place in a thread stays. */
  | 'HIDDEN'
  /** Everybody sees it. */
  | 'PUBLISHED'
  /** A moderator refused it; its author sees why and may mend it. */
  | 'REFUSED'
  /** Its author took it back before it was published. */
  | 'WITHDRAWN';

/** Whether a draft can be written in. */
export type DraftState =
  /** The text is done. */
  | 'CLOSED'
  /** The facilitator stopped the writing; it can be read and opened again. */
  | 'FROZEN'
  /** People write in it. */
  | 'OPEN';

/** A promised date, as a person gives it. */
export type DueInput = {
  /** Any day inside the promised time; the server keeps the last one. Required unless ongoing or unstated. */
  readonly lastDay?: string | null | undefined;
  /** How exactly the date is promised. */
  readonly precision: DuePrecision;
  /** The date in words, where the usual wording does not serve. */
  readonly wording?: TextInput | null | undefined;
};

/** How exactly a date was promised. */
export type DuePrecision =
  /** One day. */
  | 'DAY'
  /** Any day of a month. */
  | 'MONTH'
  /** No end: the work goes on. */
  | 'ONGOING'
  /** Any day of a season. */
  | 'SEASON'
  /** No date was given. */
  | 'UNSTATED'
  /** Any day of a year. */
  | 'YEAR';

/** Other words for a comment that is held or refused. A refused one goes to a moderator again. */
export type EditCommentInput = {
  /** The new words. */
  readonly body: string;
  /** The `bodyVersion` that the change was made from; with another one now, it is refused. */
  readonly bodyVersion?: number | null | undefined;
  readonly commentId: string;
  /** The language that they are written in; left out, it stays. */
  readonly language?: Language | null | undefined;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
};

/** A new wording for a milestone. */
export type EditMilestoneInput = {
  /** The milestone's version that the change was made from; with another one now, it is refused. */
  readonly baseVersion?: number | null | undefined;
  /** The new whole wording; a side left out stays, and then lags behind the other. */
  readonly fullText?: TextInput | null | undefined;
  readonly milestoneId: string;
  /** The change does not alter the meaning: a side left out does not lag. */
  readonly minor?: boolean;
  /** Why, in both languages. */
  readonly reason: TextInput;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
  /** The new title; a side left out stays, and then lags behind the other. */
  readonly title?: TextInput | null | undefined;
};

/** A draft to stop the writing in. */
export type FreezeDraftInput = {
  readonly draftId: string;
};

/** The two official languages, equal everywhere. */
export type Language =
  | 'EN'
  | 'FR';

/** Marks what became of one's own comments as seen. */
export type MarkCommentsSeenInput = {
  /** At most 100. */
  readonly commentIds: ReadonlyArray<string>;
};

/** A moderator's decision on a comment. */
export type ModerateCommentInput = {
  /** The `bodyVersion` that the moderator read; with other words now, the decision is refused. */
  readonly bodyVersion?: number | null | undefined;
  readonly commentId: string;
  readonly decision: ModerationDecision;
  /** The rule; required to refuse or to hide. */
  readonly reasonCode?: ModerationRule | null | undefined;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
};

/** One decision on several comments, for one reason. */
export type ModerateCommentsInput = {
  /** At most 50. */
  readonly commentIds: ReadonlyArray<string>;
  readonly decision: ModerationDecision;
  /** The rule; required to refuse or to hide. */
  readonly reasonCode?: ModerationRule | null | undefined;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
};

/** What a moderator decides. */
export type ModerationDecision =
  /** Publish it; also what was refused or hidden by mistake. */
  | 'APPROVE'
  /** Take it from view after it was published. Needs a reason code. */
  | 'HIDE'
  /** Do not publish it. Needs a reason code. */
  | 'REFUSE'
  /** Leave it to another moderator. */
  | 'SECOND_OPINION';

/** The rules of engagement: why a contribution is refused or hidden. */
export type ModerationRule =
  | 'ADVERTISING_OR_LABOUR_NOTICE'
  | 'AGAINST_THE_LAW'
  | 'CANNOT_BE_UNDERSTOOD'
  | 'DISCRIMINATION_OR_PROFANITY'
  | 'NOT_ABOUT_THE_PLAN'
  | 'PERSONAL_ATTACK'
  | 'PERSONAL_INFORMATION'
  | 'REPEATS_ANOTHER_COMMENT';

/** Where an editor's caret is. It also says that somebody has the draft open, for 60 seconds. */
export type MoveDraftCursorInput = {
  /** The fixed end of the selection; null while the text has no focus. */
  readonly anchor?: number | null | undefined;
  readonly clientId: string;
  readonly draftId: string;
  /** True when the page closes. */
  readonly gone?: boolean;
  /** The moving end of the selection. */
  readonly head?: number | null | undefined;
  /** The version that the positions are counted in. */
  readonly version: number;
};

/** A new due date for an indicator. */
export type MoveDueDateInput = {
  /** The indicator's version that the change was made from; with another one now, it is refused. */
  readonly baseVersion?: number | null | undefined;
  /** The new date. */
  readonly due: DueInput;
  readonly indicatorId: string;
  /** Why, in both languages: people rely on the old date. */
  readonly reason: TextInput;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
};

/** New dates for a phase. */
export type MovePhaseInput = {
  /** The phase's version that the change was made from; with another one now, it is refused. */
  readonly baseVersion?: number | null | undefined;
  /** When it ends now; left out, it stays. */
  readonly ends?: DueInput | null | undefined;
  readonly phaseId: string;
  /** Why, in both languages: people planned by the old dates. */
  readonly reason: TextInput;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
  /** When it begins now; left out, it stays. */
  readonly starts?: DueInput | null | undefined;
};

/** Under which name a contribution appears. */
export type NameChoice =
  /** Under the public name of the author's account. */
  | 'ACCOUNT'
  /** Under the name given with it. */
  | 'GIVEN'
  /** Under the author's role alone, for example *Participant*. */
  | 'ROLE';

/** What became of a contribution, in the words of a reasoned response. */
export type Outcome =
  | 'ACCEPTED'
  | 'ACCEPTED_IN_PART'
  | 'FUTURE_CONSIDERATION'
  | 'IMPLEMENTATION_GUIDANCE'
  | 'NOTED'
  | 'NOT_ACCEPTED'
  | 'OUT_OF_SCOPE';

/** What an organization other than the leads does for a commitment. */
export type PartnerState =
  /** Agreed. */
  | 'CONFIRMED'
  /** Asked, not yet agreed. */
  | 'PROPOSED';

/** What kind of personal data a passage looks like. */
export type PersonalDataKind =
  | 'EMAIL'
  | 'PAYMENT_CARD'
  | 'PHONE'
  | 'POSTAL_CODE'
  | 'SOCIAL_INSURANCE_NUMBER';

/** The six phases of the engagement cycle. */
export type PhaseKind =
  | 'DRAFTING'
  | 'FINALIZING'
  | 'IMPLEMENTING'
  | 'PLANNING'
  | 'REVIEWING'
  | 'SHAPING';

/** Where a phase stands today. */
export type PhaseState =
  /** It is over. */
  | 'DONE'
  /** It is going on. */
  | 'NOW'
  /** It has not begun. */
  | 'TO_COME';

/** How far the work is; the codes of the official tracker. */
export type ProgressStatus =
  /** Complete. */
  | 'C'
  /** Limited progress. */
  | 'LP'
  /** Nobody of this voice has reported. Never given as input. */
  | 'NOT_YET_REVIEWED'
  /** Not started. */
  | 'NS'
  /** Substantial progress. */
  | 'SP';

/** Gives a claim back. */
export type ReleaseCommentInput = {
  readonly commentId: string;
};

/** A frozen draft to write in again. */
export type ReopenDraftInput = {
  readonly draftId: string;
};

/** One voice's report on an indicator for a period. */
export type ReportProgressInput = {
  /**
   * The version of this period's report that the author saw, 0 when there was none. With another
   * one now the report is refused and the other person's comes back as `current`. Left out,
   * nothing is compared and a version is added.
   */
  readonly baseVersion?: number | null | undefined;
  /** What slows the work, Markdown: both languages or none; required when the status is NS or LP. */
  readonly challenges?: TextInput | null | undefined;
  /** What shows it, Markdown: both languages or none. */
  readonly evidence?: TextInput | null | undefined;
  readonly indicatorId: string;
  /** The reporting period, `YYYY-MM`; it must be open. */
  readonly period: string;
  /** What was done, Markdown, in both languages. */
  readonly progress: TextInput;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
  /** How far the work is: NS, LP, SP or C. */
  readonly status: ProgressStatus;
  readonly voice?: Voice;
};

/** A reasoned response. Responding again adds a version. */
export type RespondInput = {
  /** The version of the response that the author saw, 0 when there was none; with another one now, it is refused. */
  readonly baseVersion?: number | null | undefined;
  /** What changed because of it: a commitment, a milestone or an indicator of the same plan. */
  readonly changedId?: string | null | undefined;
  /** The contribution: a comment's id. */
  readonly contributionId: string;
  readonly outcome: Outcome;
  /** Why. A side left out may follow; when one is added alone, it renders the other as it is. */
  readonly reason: TextInput;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
};

/** What somebody is in a plan. A person may have several roles. */
export type Role =
  /** Civil society: co-drafts commitments and reports as the second voice. */
  | 'CHAMPION'
  /** Runs the cycle. */
  | 'FACILITATOR'
  /** Member of the multi-stakeholder forum: advises, reviews, signs off. */
  | 'FORUM_MEMBER'
  /** Reads contributions before they are published. */
  | 'MODERATOR'
  /** Government: leads commitments for a department and reports on them. */
  | 'OFFICIAL'
  /** Suggests, comments and follows. */
  | 'PARTICIPANT';

/** What happened to a contribution. */
export type StoryStepKind =
  | 'ANSWERED'
  | 'APPEALED'
  | 'DECISION_UNDONE'
  | 'EDITED'
  | 'HIDDEN'
  | 'PUBLISHED'
  | 'RECEIVED'
  | 'REFUSED'
  | 'TRACED'
  | 'WITHDRAWN'
  | 'WITH_SECOND_MODERATOR';

/** A comment on a commitment or a milestone. */
export type SubmitCommentInput = {
  /** What it says: 1 to 2,000 characters of Markdown without headings, images and HTML. */
  readonly body: string;
  /** The version of the privacy notice that the author saw; left out, the present one. */
  readonly consentVersion?: string | null | undefined;
  /** The language that it is written in. */
  readonly language: Language;
  /** Under which name it appears. */
  readonly nameChoice?: NameChoice;
  /** The comment that it replies to. */
  readonly parentId?: string | null | undefined;
  /** The name, for GIVEN. */
  readonly publicName?: string | null | undefined;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
  /** The commitment or milestone. */
  readonly subjectId: string;
};

/** Changes to a draft, made on one of its versions. */
export type SubmitDraftStepsInput = {
  /** A name for this editor, drawn anew by every open page; it belongs to whoever uses it first. */
  readonly clientId: string;
  readonly draftId: string;
  /**
   * A name for this commit, unique for this client and draft for ever: sent twice, committed once.
   * 1 to 64 printable ASCII characters, without spaces; `clientId` likewise.
   */
  readonly ref: string;
  /** ProseMirror steps, at least one, at most 200. */
  readonly steps: ReadonlyArray<unknown>;
  /** The version that the steps were made on. Steps made on an older version are moved over what came since. */
  readonly version: number;
};

/** Supports a comment. Supporting it again changes nothing. */
export type SupportCommentInput = {
  readonly commentId: string;
};

/** A text in both official languages, as a person gives it. */
export type TextInput = {
  /** The English side. */
  readonly en?: string | null | undefined;
  /** The French side. */
  readonly fr?: string | null | undefined;
};

/** How the two sides of a text stand to each other. */
export type TextState =
  /** Both sides changed without the other. */
  | 'BOTH_CHANGED'
  /** The French side changed and the English one has not followed. */
  | 'EN_BEHIND'
  /** The English side changed and the French one has not followed. */
  | 'FR_BEHIND'
  /** Each side renders the other as it is now. */
  | 'IN_STEP';

/** Takes back one's own decision, within 30 seconds. */
export type UndoModerationInput = {
  readonly commentId: string;
};

/** Why a change was refused, when the person can mend it. */
export type UserErrorCode =
  /** The comment is in that state already, or no longer in the one that the decision is for. */
  | 'ALREADY_DECIDED'
  /** Another moderator must decide: this one wrote the comment, or asked for a second opinion. */
  | 'ANOTHER_MODERATOR'
  /** One language is given and the other is missing. */
  | 'BOTH_LANGUAGES_REQUIRED'
  /** Another moderator is deciding on the comment. */
  | 'CLAIMED'
  /** The client's name belongs to somebody else. */
  | 'CLIENT_TAKEN'
  /** No phase is on that takes comments, or it closed just now. */
  | 'COMMENTING_CLOSED'
  /** The privacy notice has changed since the form was opened. */
  | 'CONSENT_OUTDATED'
  /** A value is not one of those that are possible. */
  | 'INVALID'
  /** The steps are not steps of Jalon's schema, or do not fit the document. */
  | 'INVALID_STEPS'
  /** The draft is frozen or closed. */
  | 'NOT_OPEN'
  /** The comment is not published, or no longer. */
  | 'NOT_PUBLISHED'
  /** The comment that is replied to is no longer public. */
  | 'PARENT_GONE'
  /** The reporting period is not open. */
  | 'PERIOD_NOT_OPEN'
  /** This `ref` was used before, for something else. */
  | 'REF_REUSED'
  /** The same author said the same here already. */
  | 'REPEATED'
  /** A required value is missing. */
  | 'REQUIRED'
  /** The version is older than what the draft keeps: read it again. */
  | 'RESYNC_REQUIRED'
  /** Someone else changed it since `baseVersion`. */
  | 'STALE_VERSION'
  /** Too many commits in a short time: wait a moment and send again. */
  | 'TOO_FAST'
  /** The time for it is over. */
  | 'TOO_LATE'
  /** A value is too long. */
  | 'TOO_LONG'
  /** So many of the author's comments wait for a moderator that no more are taken. */
  | 'TOO_MANY_WAITING'
  /** Nothing would change. */
  | 'UNCHANGED'
  /** The reporting period is not one of the plan's. */
  | 'UNKNOWN_PERIOD'
  /** The version is not one of the draft's. */
  | 'UNKNOWN_VERSION';

/** Who reports: the government, or civil society as the second voice. */
export type Voice =
  | 'CHAMPION'
  | 'OFFICIAL';

/** Takes a comment back before it is published. */
export type WithdrawCommentInput = {
  readonly commentId: string;
  /** A name for this request, unique for 24 hours: sent twice, done once. */
  readonly ref?: string | null | undefined;
};

/** Takes support back. */
export type WithdrawSupportInput = {
  readonly commentId: string;
};

export type FrameWorkQueryVariables = Exact<{
  slug: string;
}>;


export type FrameWorkQuery = { readonly viewer: { readonly id: string, readonly contributionNews: number, readonly participant: { readonly id: string, readonly roles: ReadonlyArray<Role> } | null } | null, readonly plan: { readonly id: string, readonly listening: { readonly waiting: number, readonly published: number, readonly answered: number } } | null };

export type FramePlanFragment = { readonly id: string, readonly slug: string, readonly demonstration: boolean, readonly now: string, readonly timeZone: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly source: { readonly url: string, readonly licence: { readonly en: string | null, readonly fr: string | null }, readonly licenceUrl: { readonly en: string | null, readonly fr: string | null } } | null, readonly phases: ReadonlyArray<{ readonly id: string, readonly state: PhaseState }> };

export type FrameOfPlanQueryVariables = Exact<{
  slug: string;
}>;


export type FrameOfPlanQuery = { readonly plan: { readonly id: string, readonly slug: string, readonly demonstration: boolean, readonly now: string, readonly timeZone: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly source: { readonly url: string, readonly licence: { readonly en: string | null, readonly fr: string | null }, readonly licenceUrl: { readonly en: string | null, readonly fr: string | null } } | null, readonly phases: ReadonlyArray<{ readonly id: string, readonly state: PhaseState }> } | null, readonly viewer: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly toReport: { readonly totalCount: number } } | null };

export type FrameDefaultQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameDefaultQuery = { readonly plans: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string }> } };

export type DemoPersonasQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoPersonasQuery = { readonly demoPersonas: ReadonlyArray<{ readonly token: string, readonly role: Role, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly description: { readonly en: string | null, readonly fr: string | null } }> };

export type RuleFieldsFragment = { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } };

type ChangedNode_Comment_Fragment = { readonly __typename: 'Comment', readonly id: string };

type ChangedNode_Commitment_Fragment = { readonly __typename: 'Commitment', readonly code: string, readonly id: string };

type ChangedNode_Draft_Fragment = { readonly __typename: 'Draft', readonly id: string };

type ChangedNode_DraftCommit_Fragment = { readonly __typename: 'DraftCommit', readonly id: string };

type ChangedNode_DueDateMove_Fragment = { readonly __typename: 'DueDateMove', readonly id: string };

type ChangedNode_Indicator_Fragment = { readonly __typename: 'Indicator', readonly code: string, readonly id: string };

type ChangedNode_Milestone_Fragment = { readonly __typename: 'Milestone', readonly code: string, readonly id: string };

type ChangedNode_Organization_Fragment = { readonly __typename: 'Organization', readonly id: string };

type ChangedNode_Participant_Fragment = { readonly __typename: 'Participant', readonly id: string };

type ChangedNode_Partner_Fragment = { readonly __typename: 'Partner', readonly id: string };

type ChangedNode_Phase_Fragment = { readonly __typename: 'Phase', readonly id: string };

type ChangedNode_PhaseMove_Fragment = { readonly __typename: 'PhaseMove', readonly id: string };

type ChangedNode_Plan_Fragment = { readonly __typename: 'Plan', readonly id: string };

type ChangedNode_ProgressReport_Fragment = { readonly __typename: 'ProgressReport', readonly id: string };

type ChangedNode_ReportingPeriod_Fragment = { readonly __typename: 'ReportingPeriod', readonly id: string };

type ChangedNode_Response_Fragment = { readonly __typename: 'Response', readonly id: string };

export type ChangedNodeFragment =
  | ChangedNode_Comment_Fragment
  | ChangedNode_Commitment_Fragment
  | ChangedNode_Draft_Fragment
  | ChangedNode_DraftCommit_Fragment
  | ChangedNode_DueDateMove_Fragment
  | ChangedNode_Indicator_Fragment
  | ChangedNode_Milestone_Fragment
  | ChangedNode_Organization_Fragment
  | ChangedNode_Participant_Fragment
  | ChangedNode_Partner_Fragment
  | ChangedNode_Phase_Fragment
  | ChangedNode_PhaseMove_Fragment
  | ChangedNode_Plan_Fragment
  | ChangedNode_ProgressReport_Fragment
  | ChangedNode_ReportingPeriod_Fragment
  | ChangedNode_Response_Fragment
;

export type ResponseFieldsFragment = { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
    | { readonly __typename: 'Comment', readonly id: string }
    | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
    | { readonly __typename: 'Draft', readonly id: string }
    | { readonly __typename: 'DraftCommit', readonly id: string }
    | { readonly __typename: 'DueDateMove', readonly id: string }
    | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
    | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
    | { readonly __typename: 'Organization', readonly id: string }
    | { readonly __typename: 'Participant', readonly id: string }
    | { readonly __typename: 'Partner', readonly id: string }
    | { readonly __typename: 'Phase', readonly id: string }
    | { readonly __typename: 'PhaseMove', readonly id: string }
    | { readonly __typename: 'Plan', readonly id: string }
    | { readonly __typename: 'ProgressReport', readonly id: string }
    | { readonly __typename: 'ReportingPeriod', readonly id: string }
    | { readonly __typename: 'Response', readonly id: string }
   | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null };

export type CommentFieldsFragment = { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
      | { readonly __typename: 'Comment', readonly id: string }
      | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
      | { readonly __typename: 'Draft', readonly id: string }
      | { readonly __typename: 'DraftCommit', readonly id: string }
      | { readonly __typename: 'DueDateMove', readonly id: string }
      | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
      | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
      | { readonly __typename: 'Organization', readonly id: string }
      | { readonly __typename: 'Participant', readonly id: string }
      | { readonly __typename: 'Partner', readonly id: string }
      | { readonly __typename: 'Phase', readonly id: string }
      | { readonly __typename: 'PhaseMove', readonly id: string }
      | { readonly __typename: 'Plan', readonly id: string }
      | { readonly __typename: 'ProgressReport', readonly id: string }
      | { readonly __typename: 'ReportingPeriod', readonly id: string }
      | { readonly __typename: 'Response', readonly id: string }
     | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null };

export type CommentAbilitiesFragment = { readonly viewerIsAuthor: boolean, readonly viewerSupports: boolean, readonly viewerCanSupport: boolean, readonly viewerCanReply: boolean, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond: boolean };

export type ThreadFieldsFragment = { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly replies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
          | { readonly __typename: 'Comment', readonly id: string }
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Draft', readonly id: string }
          | { readonly __typename: 'DraftCommit', readonly id: string }
          | { readonly __typename: 'DueDateMove', readonly id: string }
          | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'Participant', readonly id: string }
          | { readonly __typename: 'Partner', readonly id: string }
          | { readonly __typename: 'Phase', readonly id: string }
          | { readonly __typename: 'PhaseMove', readonly id: string }
          | { readonly __typename: 'Plan', readonly id: string }
          | { readonly __typename: 'ProgressReport', readonly id: string }
          | { readonly __typename: 'ReportingPeriod', readonly id: string }
          | { readonly __typename: 'Response', readonly id: string }
         | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } & { readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean }> }, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
      | { readonly __typename: 'Comment', readonly id: string }
      | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
      | { readonly __typename: 'Draft', readonly id: string }
      | { readonly __typename: 'DraftCommit', readonly id: string }
      | { readonly __typename: 'DueDateMove', readonly id: string }
      | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
      | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
      | { readonly __typename: 'Organization', readonly id: string }
      | { readonly __typename: 'Participant', readonly id: string }
      | { readonly __typename: 'Partner', readonly id: string }
      | { readonly __typename: 'Phase', readonly id: string }
      | { readonly __typename: 'PhaseMove', readonly id: string }
      | { readonly __typename: 'Plan', readonly id: string }
      | { readonly __typename: 'ProgressReport', readonly id: string }
      | { readonly __typename: 'ReportingPeriod', readonly id: string }
      | { readonly __typename: 'Response', readonly id: string }
     | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } & { readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean };

type SubjectComments_Commitment_Fragment = { readonly id: string, readonly commentCount: number, readonly comments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean, readonly replies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
              | { readonly __typename: 'Comment', readonly id: string }
              | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
              | { readonly __typename: 'Draft', readonly id: string }
              | { readonly __typename: 'DraftCommit', readonly id: string }
              | { readonly __typename: 'DueDateMove', readonly id: string }
              | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
              | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
              | { readonly __typename: 'Organization', readonly id: string }
              | { readonly __typename: 'Participant', readonly id: string }
              | { readonly __typename: 'Partner', readonly id: string }
              | { readonly __typename: 'Phase', readonly id: string }
              | { readonly __typename: 'PhaseMove', readonly id: string }
              | { readonly __typename: 'Plan', readonly id: string }
              | { readonly __typename: 'ProgressReport', readonly id: string }
              | { readonly __typename: 'ReportingPeriod', readonly id: string }
              | { readonly __typename: 'Response', readonly id: string }
             | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } & { readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean }> }, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
          | { readonly __typename: 'Comment', readonly id: string }
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Draft', readonly id: string }
          | { readonly __typename: 'DraftCommit', readonly id: string }
          | { readonly __typename: 'DueDateMove', readonly id: string }
          | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'Participant', readonly id: string }
          | { readonly __typename: 'Partner', readonly id: string }
          | { readonly __typename: 'Phase', readonly id: string }
          | { readonly __typename: 'PhaseMove', readonly id: string }
          | { readonly __typename: 'Plan', readonly id: string }
          | { readonly __typename: 'ProgressReport', readonly id: string }
          | { readonly __typename: 'ReportingPeriod', readonly id: string }
          | { readonly __typename: 'Response', readonly id: string }
         | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null }> } };

type SubjectComments_Milestone_Fragment = { readonly id: string, readonly commentCount: number, readonly comments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean, readonly replies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
              | { readonly __typename: 'Comment', readonly id: string }
              | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
              | { readonly __typename: 'Draft', readonly id: string }
              | { readonly __typename: 'DraftCommit', readonly id: string }
              | { readonly __typename: 'DueDateMove', readonly id: string }
              | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
              | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
              | { readonly __typename: 'Organization', readonly id: string }
              | { readonly __typename: 'Participant', readonly id: string }
              | { readonly __typename: 'Partner', readonly id: string }
              | { readonly __typename: 'Phase', readonly id: string }
              | { readonly __typename: 'PhaseMove', readonly id: string }
              | { readonly __typename: 'Plan', readonly id: string }
              | { readonly __typename: 'ProgressReport', readonly id: string }
              | { readonly __typename: 'ReportingPeriod', readonly id: string }
              | { readonly __typename: 'Response', readonly id: string }
             | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } & { readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean }> }, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
          | { readonly __typename: 'Comment', readonly id: string }
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Draft', readonly id: string }
          | { readonly __typename: 'DraftCommit', readonly id: string }
          | { readonly __typename: 'DueDateMove', readonly id: string }
          | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'Participant', readonly id: string }
          | { readonly __typename: 'Partner', readonly id: string }
          | { readonly __typename: 'Phase', readonly id: string }
          | { readonly __typename: 'PhaseMove', readonly id: string }
          | { readonly __typename: 'Plan', readonly id: string }
          | { readonly __typename: 'ProgressReport', readonly id: string }
          | { readonly __typename: 'ReportingPeriod', readonly id: string }
          | { readonly __typename: 'Response', readonly id: string }
         | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null }> } };

export type SubjectCommentsFragment =
  | SubjectComments_Commitment_Fragment
  | SubjectComments_Milestone_Fragment
;

export type CommitmentCommentsQueryVariables = Exact<{
  slug: string;
  code: string;
  orderBy: CommentOrder;
  signedIn: boolean;
}>;


export type CommitmentCommentsQuery = { readonly feedPosition: string, readonly plan: { readonly id: string, readonly timeZone: string, readonly commitment: { readonly code: string, readonly id: string, readonly commentCount: number, readonly commenting: { readonly open: boolean, readonly closesOn: string | null }, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly id: string, readonly commentCount: number, readonly comments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean, readonly replies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
                      | { readonly __typename: 'Comment', readonly id: string }
                      | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
                      | { readonly __typename: 'Draft', readonly id: string }
                      | { readonly __typename: 'DraftCommit', readonly id: string }
                      | { readonly __typename: 'DueDateMove', readonly id: string }
                      | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
                      | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
                      | { readonly __typename: 'Organization', readonly id: string }
                      | { readonly __typename: 'Participant', readonly id: string }
                      | { readonly __typename: 'Partner', readonly id: string }
                      | { readonly __typename: 'Phase', readonly id: string }
                      | { readonly __typename: 'PhaseMove', readonly id: string }
                      | { readonly __typename: 'Plan', readonly id: string }
                      | { readonly __typename: 'ProgressReport', readonly id: string }
                      | { readonly __typename: 'ReportingPeriod', readonly id: string }
                      | { readonly __typename: 'Response', readonly id: string }
                     | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } & { readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean }> }, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
                  | { readonly __typename: 'Comment', readonly id: string }
                  | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Draft', readonly id: string }
                  | { readonly __typename: 'DraftCommit', readonly id: string }
                  | { readonly __typename: 'DueDateMove', readonly id: string }
                  | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Organization', readonly id: string }
                  | { readonly __typename: 'Participant', readonly id: string }
                  | { readonly __typename: 'Partner', readonly id: string }
                  | { readonly __typename: 'Phase', readonly id: string }
                  | { readonly __typename: 'PhaseMove', readonly id: string }
                  | { readonly __typename: 'Plan', readonly id: string }
                  | { readonly __typename: 'ProgressReport', readonly id: string }
                  | { readonly __typename: 'ReportingPeriod', readonly id: string }
                  | { readonly __typename: 'Response', readonly id: string }
                 | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null }> } }> }, readonly comments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean, readonly replies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
                  | { readonly __typename: 'Comment', readonly id: string }
                  | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Draft', readonly id: string }
                  | { readonly __typename: 'DraftCommit', readonly id: string }
                  | { readonly __typename: 'DueDateMove', readonly id: string }
                  | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Organization', readonly id: string }
                  | { readonly __typename: 'Participant', readonly id: string }
                  | { readonly __typename: 'Partner', readonly id: string }
                  | { readonly __typename: 'Phase', readonly id: string }
                  | { readonly __typename: 'PhaseMove', readonly id: string }
                  | { readonly __typename: 'Plan', readonly id: string }
                  | { readonly __typename: 'ProgressReport', readonly id: string }
                  | { readonly __typename: 'ReportingPeriod', readonly id: string }
                  | { readonly __typename: 'Response', readonly id: string }
                 | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } & { readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean }> }, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
              | { readonly __typename: 'Comment', readonly id: string }
              | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
              | { readonly __typename: 'Draft', readonly id: string }
              | { readonly __typename: 'DraftCommit', readonly id: string }
              | { readonly __typename: 'DueDateMove', readonly id: string }
              | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
              | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
              | { readonly __typename: 'Organization', readonly id: string }
              | { readonly __typename: 'Participant', readonly id: string }
              | { readonly __typename: 'Partner', readonly id: string }
              | { readonly __typename: 'Phase', readonly id: string }
              | { readonly __typename: 'PhaseMove', readonly id: string }
              | { readonly __typename: 'Plan', readonly id: string }
              | { readonly __typename: 'ProgressReport', readonly id: string }
              | { readonly __typename: 'ReportingPeriod', readonly id: string }
              | { readonly __typename: 'Response', readonly id: string }
             | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null }> } } | null } | null };

export type MoreCommentsQueryVariables = Exact<{
  id: string;
  orderBy: CommentOrder;
  after: string;
  signedIn: boolean;
}>;


export type MoreCommentsQuery = { readonly node:
    | { readonly comments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean, readonly replies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
                  | { readonly __typename: 'Comment', readonly id: string }
                  | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Draft', readonly id: string }
                  | { readonly __typename: 'DraftCommit', readonly id: string }
                  | { readonly __typename: 'DueDateMove', readonly id: string }
                  | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Organization', readonly id: string }
                  | { readonly __typename: 'Participant', readonly id: string }
                  | { readonly __typename: 'Partner', readonly id: string }
                  | { readonly __typename: 'Phase', readonly id: string }
                  | { readonly __typename: 'PhaseMove', readonly id: string }
                  | { readonly __typename: 'Plan', readonly id: string }
                  | { readonly __typename: 'ProgressReport', readonly id: string }
                  | { readonly __typename: 'ReportingPeriod', readonly id: string }
                  | { readonly __typename: 'Response', readonly id: string }
                 | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } & { readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean }> }, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
              | { readonly __typename: 'Comment', readonly id: string }
              | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
              | { readonly __typename: 'Draft', readonly id: string }
              | { readonly __typename: 'DraftCommit', readonly id: string }
              | { readonly __typename: 'DueDateMove', readonly id: string }
              | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
              | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
              | { readonly __typename: 'Organization', readonly id: string }
              | { readonly __typename: 'Participant', readonly id: string }
              | { readonly __typename: 'Partner', readonly id: string }
              | { readonly __typename: 'Phase', readonly id: string }
              | { readonly __typename: 'PhaseMove', readonly id: string }
              | { readonly __typename: 'Plan', readonly id: string }
              | { readonly __typename: 'ProgressReport', readonly id: string }
              | { readonly __typename: 'ReportingPeriod', readonly id: string }
              | { readonly __typename: 'Response', readonly id: string }
             | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null }> } }
    | { readonly comments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean, readonly replies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
                  | { readonly __typename: 'Comment', readonly id: string }
                  | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Draft', readonly id: string }
                  | { readonly __typename: 'DraftCommit', readonly id: string }
                  | { readonly __typename: 'DueDateMove', readonly id: string }
                  | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
                  | { readonly __typename: 'Organization', readonly id: string }
                  | { readonly __typename: 'Participant', readonly id: string }
                  | { readonly __typename: 'Partner', readonly id: string }
                  | { readonly __typename: 'Phase', readonly id: string }
                  | { readonly __typename: 'PhaseMove', readonly id: string }
                  | { readonly __typename: 'Plan', readonly id: string }
                  | { readonly __typename: 'ProgressReport', readonly id: string }
                  | { readonly __typename: 'ReportingPeriod', readonly id: string }
                  | { readonly __typename: 'Response', readonly id: string }
                 | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } & { readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean }> }, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
              | { readonly __typename: 'Comment', readonly id: string }
              | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
              | { readonly __typename: 'Draft', readonly id: string }
              | { readonly __typename: 'DraftCommit', readonly id: string }
              | { readonly __typename: 'DueDateMove', readonly id: string }
              | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
              | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
              | { readonly __typename: 'Organization', readonly id: string }
              | { readonly __typename: 'Participant', readonly id: string }
              | { readonly __typename: 'Partner', readonly id: string }
              | { readonly __typename: 'Phase', readonly id: string }
              | { readonly __typename: 'PhaseMove', readonly id: string }
              | { readonly __typename: 'Plan', readonly id: string }
              | { readonly __typename: 'ProgressReport', readonly id: string }
              | { readonly __typename: 'ReportingPeriod', readonly id: string }
              | { readonly __typename: 'Response', readonly id: string }
             | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null }> } }
    | Record<PropertyKey, never>
   | null };

export type ThreadRepliesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  signedIn: boolean;
}>;


export type ThreadRepliesQuery = { readonly node:
    | { readonly id: string, readonly replies: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
              | { readonly __typename: 'Comment', readonly id: string }
              | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
              | { readonly __typename: 'Draft', readonly id: string }
              | { readonly __typename: 'DraftCommit', readonly id: string }
              | { readonly __typename: 'DueDateMove', readonly id: string }
              | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
              | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
              | { readonly __typename: 'Organization', readonly id: string }
              | { readonly __typename: 'Participant', readonly id: string }
              | { readonly __typename: 'Partner', readonly id: string }
              | { readonly __typename: 'Phase', readonly id: string }
              | { readonly __typename: 'PhaseMove', readonly id: string }
              | { readonly __typename: 'Plan', readonly id: string }
              | { readonly __typename: 'ProgressReport', readonly id: string }
              | { readonly __typename: 'ReportingPeriod', readonly id: string }
              | { readonly __typename: 'Response', readonly id: string }
             | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } & { readonly viewerIsAuthor?: boolean, readonly viewerSupports?: boolean, readonly viewerCanSupport?: boolean, readonly viewerCanReply?: boolean, readonly viewerCanModerate?: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond?: boolean }> } }
    | Record<PropertyKey, never>
   | null };

export type CommentEventsSubscriptionVariables = Exact<{
  subjectId: string;
  since?: string | null | undefined;
}>;


export type CommentEventsSubscription = { readonly commentChanged:
    | { readonly __typename: 'CommentAnswered', readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly thread: { readonly id: string } | null, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
            | { readonly __typename: 'Comment', readonly id: string }
            | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
            | { readonly __typename: 'Draft', readonly id: string }
            | { readonly __typename: 'DraftCommit', readonly id: string }
            | { readonly __typename: 'DueDateMove', readonly id: string }
            | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
            | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
            | { readonly __typename: 'Organization', readonly id: string }
            | { readonly __typename: 'Participant', readonly id: string }
            | { readonly __typename: 'Partner', readonly id: string }
            | { readonly __typename: 'Phase', readonly id: string }
            | { readonly __typename: 'PhaseMove', readonly id: string }
            | { readonly __typename: 'Plan', readonly id: string }
            | { readonly __typename: 'ProgressReport', readonly id: string }
            | { readonly __typename: 'ReportingPeriod', readonly id: string }
            | { readonly __typename: 'Response', readonly id: string }
           | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } }
    | { readonly __typename: 'CommentClaimed' }
    | { readonly __typename: 'CommentPublished', readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly thread: { readonly id: string } | null, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
            | { readonly __typename: 'Comment', readonly id: string }
            | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
            | { readonly __typename: 'Draft', readonly id: string }
            | { readonly __typename: 'DraftCommit', readonly id: string }
            | { readonly __typename: 'DueDateMove', readonly id: string }
            | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
            | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
            | { readonly __typename: 'Organization', readonly id: string }
            | { readonly __typename: 'Participant', readonly id: string }
            | { readonly __typename: 'Partner', readonly id: string }
            | { readonly __typename: 'Phase', readonly id: string }
            | { readonly __typename: 'PhaseMove', readonly id: string }
            | { readonly __typename: 'Plan', readonly id: string }
            | { readonly __typename: 'ProgressReport', readonly id: string }
            | { readonly __typename: 'ReportingPeriod', readonly id: string }
            | { readonly __typename: 'Response', readonly id: string }
           | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } }
    | { readonly __typename: 'CommentStateChanged', readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly thread: { readonly id: string } | null, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
            | { readonly __typename: 'Comment', readonly id: string }
            | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
            | { readonly __typename: 'Draft', readonly id: string }
            | { readonly __typename: 'DraftCommit', readonly id: string }
            | { readonly __typename: 'DueDateMove', readonly id: string }
            | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
            | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
            | { readonly __typename: 'Organization', readonly id: string }
            | { readonly __typename: 'Participant', readonly id: string }
            | { readonly __typename: 'Partner', readonly id: string }
            | { readonly __typename: 'Phase', readonly id: string }
            | { readonly __typename: 'PhaseMove', readonly id: string }
            | { readonly __typename: 'Plan', readonly id: string }
            | { readonly __typename: 'ProgressReport', readonly id: string }
            | { readonly __typename: 'ReportingPeriod', readonly id: string }
            | { readonly __typename: 'Response', readonly id: string }
           | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } }
    | { readonly __typename: 'CommentSubmitted' }
    | { readonly __typename: 'CommentSupported', readonly comment: { readonly id: string, readonly supportCount: number, readonly version: number } }
    | { readonly __typename: 'Removed', readonly id: string }
   };

export type OwnCommentEventsSubscriptionVariables = Exact<{
  subjectId: string;
  since?: string | null | undefined;
}>;


export type OwnCommentEventsSubscription = { readonly commentChanged:
    | { readonly __typename: 'CommentAnswered', readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor: boolean, readonly viewerSupports: boolean, readonly viewerCanSupport: boolean, readonly viewerCanReply: boolean, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond: boolean, readonly thread: { readonly id: string } | null, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
            | { readonly __typename: 'Comment', readonly id: string }
            | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
            | { readonly __typename: 'Draft', readonly id: string }
            | { readonly __typename: 'DraftCommit', readonly id: string }
            | { readonly __typename: 'DueDateMove', readonly id: string }
            | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
            | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
            | { readonly __typename: 'Organization', readonly id: string }
            | { readonly __typename: 'Participant', readonly id: string }
            | { readonly __typename: 'Partner', readonly id: string }
            | { readonly __typename: 'Phase', readonly id: string }
            | { readonly __typename: 'PhaseMove', readonly id: string }
            | { readonly __typename: 'Plan', readonly id: string }
            | { readonly __typename: 'ProgressReport', readonly id: string }
            | { readonly __typename: 'ReportingPeriod', readonly id: string }
            | { readonly __typename: 'Response', readonly id: string }
           | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } }
    | { readonly __typename: 'CommentClaimed' }
    | { readonly __typename: 'CommentPublished', readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor: boolean, readonly viewerSupports: boolean, readonly viewerCanSupport: boolean, readonly viewerCanReply: boolean, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond: boolean, readonly thread: { readonly id: string } | null, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
            | { readonly __typename: 'Comment', readonly id: string }
            | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
            | { readonly __typename: 'Draft', readonly id: string }
            | { readonly __typename: 'DraftCommit', readonly id: string }
            | { readonly __typename: 'DueDateMove', readonly id: string }
            | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
            | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
            | { readonly __typename: 'Organization', readonly id: string }
            | { readonly __typename: 'Participant', readonly id: string }
            | { readonly __typename: 'Partner', readonly id: string }
            | { readonly __typename: 'Phase', readonly id: string }
            | { readonly __typename: 'PhaseMove', readonly id: string }
            | { readonly __typename: 'Plan', readonly id: string }
            | { readonly __typename: 'ProgressReport', readonly id: string }
            | { readonly __typename: 'ReportingPeriod', readonly id: string }
            | { readonly __typename: 'Response', readonly id: string }
           | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } }
    | { readonly __typename: 'CommentStateChanged', readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor: boolean, readonly viewerSupports: boolean, readonly viewerCanSupport: boolean, readonly viewerCanReply: boolean, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond: boolean, readonly thread: { readonly id: string } | null, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
            | { readonly __typename: 'Comment', readonly id: string }
            | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
            | { readonly __typename: 'Draft', readonly id: string }
            | { readonly __typename: 'DraftCommit', readonly id: string }
            | { readonly __typename: 'DueDateMove', readonly id: string }
            | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
            | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
            | { readonly __typename: 'Organization', readonly id: string }
            | { readonly __typename: 'Participant', readonly id: string }
            | { readonly __typename: 'Partner', readonly id: string }
            | { readonly __typename: 'Phase', readonly id: string }
            | { readonly __typename: 'PhaseMove', readonly id: string }
            | { readonly __typename: 'Plan', readonly id: string }
            | { readonly __typename: 'ProgressReport', readonly id: string }
            | { readonly __typename: 'ReportingPeriod', readonly id: string }
            | { readonly __typename: 'Response', readonly id: string }
           | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } }
    | { readonly __typename: 'CommentSubmitted' }
    | { readonly __typename: 'CommentSupported', readonly comment: { readonly id: string, readonly supportCount: number, readonly version: number } }
    | { readonly __typename: 'Removed', readonly id: string }
   };

export type SupportCommentMutationVariables = Exact<{
  input: SupportCommentInput;
}>;


export type SupportCommentMutation = { readonly supportComment: { readonly comment: { readonly id: string, readonly supportCount: number, readonly viewerSupports: boolean, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type WithdrawSupportMutationVariables = Exact<{
  input: WithdrawSupportInput;
}>;


export type WithdrawSupportMutation = { readonly withdrawSupport: { readonly comment: { readonly id: string, readonly supportCount: number, readonly viewerSupports: boolean, readonly version: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type QueueItemFragment = { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly body: string | null, readonly bodyHtml: string | null, readonly bodyVersion: number, readonly receivedAt: string, readonly version: number, readonly secondOpinion: boolean, readonly authorRole: Role | null, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanUndo: boolean, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly parent: { readonly id: string, readonly reference: string, readonly bodyHtml: string | null, readonly language: Language | null } | null, readonly subject:
    | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
    | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
  , readonly personalData: ReadonlyArray<{ readonly kind: PersonalDataKind, readonly preview: string }>, readonly claim: { readonly until: string, readonly viewerIsHolder: boolean, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } } | null, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null };

export type ListeningFieldsFragment = { readonly received: number, readonly waiting: number, readonly oldestWaitingSince: string | null, readonly published: number, readonly refused: number, readonly hidden: number, readonly withdrawn: number, readonly medianWaitMinutes: number | null, readonly answered: number, readonly responsesOverdue: number, readonly byRule: ReadonlyArray<{ readonly count: number, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } }> };

export type ModerationQueueQueryVariables = Exact<{
  slug: string;
  first: number;
}>;


export type ModerationQueueQuery = { readonly feedPosition: string, readonly rulesOfEngagement: ReadonlyArray<{ readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } }>, readonly plan: { readonly id: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly listening: { readonly received: number, readonly waiting: number, readonly oldestWaitingSince: string | null, readonly published: number, readonly refused: number, readonly hidden: number, readonly withdrawn: number, readonly medianWaitMinutes: number | null, readonly answered: number, readonly responsesOverdue: number, readonly byRule: ReadonlyArray<{ readonly count: number, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } }> }, readonly moderationQueue: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly body: string | null, readonly bodyHtml: string | null, readonly bodyVersion: number, readonly receivedAt: string, readonly version: number, readonly secondOpinion: boolean, readonly authorRole: Role | null, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanUndo: boolean, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly parent: { readonly id: string, readonly reference: string, readonly bodyHtml: string | null, readonly language: Language | null } | null, readonly subject:
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
        , readonly personalData: ReadonlyArray<{ readonly kind: PersonalDataKind, readonly preview: string }>, readonly claim: { readonly until: string, readonly viewerIsHolder: boolean, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } } | null, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null }> } } | null };

export type ListeningQueryVariables = Exact<{
  slug: string;
}>;


export type ListeningQuery = { readonly plan: { readonly id: string, readonly listening: { readonly received: number, readonly waiting: number, readonly oldestWaitingSince: string | null, readonly published: number, readonly refused: number, readonly hidden: number, readonly withdrawn: number, readonly medianWaitMinutes: number | null, readonly answered: number, readonly responsesOverdue: number, readonly byRule: ReadonlyArray<{ readonly count: number, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } }> } } | null };

export type ModerationEventsSubscriptionVariables = Exact<{
  planSlug: string;
  since?: string | null | undefined;
}>;


export type ModerationEventsSubscription = { readonly moderationChanged:
    | { readonly __typename: 'CommentAnswered' }
    | { readonly __typename: 'CommentClaimed', readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly body: string | null, readonly bodyHtml: string | null, readonly bodyVersion: number, readonly receivedAt: string, readonly version: number, readonly secondOpinion: boolean, readonly authorRole: Role | null, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanUndo: boolean, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly parent: { readonly id: string, readonly reference: string, readonly bodyHtml: string | null, readonly language: Language | null } | null, readonly subject:
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
        , readonly personalData: ReadonlyArray<{ readonly kind: PersonalDataKind, readonly preview: string }>, readonly claim: { readonly until: string, readonly viewerIsHolder: boolean, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } } | null, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null } }
    | { readonly __typename: 'CommentPublished', readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly body: string | null, readonly bodyHtml: string | null, readonly bodyVersion: number, readonly receivedAt: string, readonly version: number, readonly secondOpinion: boolean, readonly authorRole: Role | null, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanUndo: boolean, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly parent: { readonly id: string, readonly reference: string, readonly bodyHtml: string | null, readonly language: Language | null } | null, readonly subject:
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
        , readonly personalData: ReadonlyArray<{ readonly kind: PersonalDataKind, readonly preview: string }>, readonly claim: { readonly until: string, readonly viewerIsHolder: boolean, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } } | null, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null } }
    | { readonly __typename: 'CommentStateChanged', readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly body: string | null, readonly bodyHtml: string | null, readonly bodyVersion: number, readonly receivedAt: string, readonly version: number, readonly secondOpinion: boolean, readonly authorRole: Role | null, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanUndo: boolean, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly parent: { readonly id: string, readonly reference: string, readonly bodyHtml: string | null, readonly language: Language | null } | null, readonly subject:
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
        , readonly personalData: ReadonlyArray<{ readonly kind: PersonalDataKind, readonly preview: string }>, readonly claim: { readonly until: string, readonly viewerIsHolder: boolean, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } } | null, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null } }
    | { readonly __typename: 'CommentSubmitted', readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly body: string | null, readonly bodyHtml: string | null, readonly bodyVersion: number, readonly receivedAt: string, readonly version: number, readonly secondOpinion: boolean, readonly authorRole: Role | null, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanUndo: boolean, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly parent: { readonly id: string, readonly reference: string, readonly bodyHtml: string | null, readonly language: Language | null } | null, readonly subject:
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
        , readonly personalData: ReadonlyArray<{ readonly kind: PersonalDataKind, readonly preview: string }>, readonly claim: { readonly until: string, readonly viewerIsHolder: boolean, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } } | null, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null } }
    | { readonly __typename: 'CommentSupported' }
    | { readonly __typename: 'Removed', readonly id: string }
   };

export type ModerateCommentMutationVariables = Exact<{
  input: ModerateCommentInput;
}>;


export type ModerateCommentMutation = { readonly moderateComment: { readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly body: string | null, readonly bodyHtml: string | null, readonly bodyVersion: number, readonly receivedAt: string, readonly version: number, readonly secondOpinion: boolean, readonly authorRole: Role | null, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanUndo: boolean, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly parent: { readonly id: string, readonly reference: string, readonly bodyHtml: string | null, readonly language: Language | null } | null, readonly subject:
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
      , readonly personalData: ReadonlyArray<{ readonly kind: PersonalDataKind, readonly preview: string }>, readonly claim: { readonly until: string, readonly viewerIsHolder: boolean, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } } | null, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type ModerateCommentsMutationVariables = Exact<{
  input: ModerateCommentsInput;
}>;


export type ModerateCommentsMutation = { readonly moderateComments: { readonly comments: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly body: string | null, readonly bodyHtml: string | null, readonly bodyVersion: number, readonly receivedAt: string, readonly version: number, readonly secondOpinion: boolean, readonly authorRole: Role | null, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanUndo: boolean, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly parent: { readonly id: string, readonly reference: string, readonly bodyHtml: string | null, readonly language: Language | null } | null, readonly subject:
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
      , readonly personalData: ReadonlyArray<{ readonly kind: PersonalDataKind, readonly preview: string }>, readonly claim: { readonly until: string, readonly viewerIsHolder: boolean, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } } | null, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type UndoModerationMutationVariables = Exact<{
  input: UndoModerationInput;
}>;


export type UndoModerationMutation = { readonly undoModeration: { readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly body: string | null, readonly bodyHtml: string | null, readonly bodyVersion: number, readonly receivedAt: string, readonly version: number, readonly secondOpinion: boolean, readonly authorRole: Role | null, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanUndo: boolean, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly parent: { readonly id: string, readonly reference: string, readonly bodyHtml: string | null, readonly language: Language | null } | null, readonly subject:
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
      , readonly personalData: ReadonlyArray<{ readonly kind: PersonalDataKind, readonly preview: string }>, readonly claim: { readonly until: string, readonly viewerIsHolder: boolean, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } } | null, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type ClaimCommentMutationVariables = Exact<{
  input: ClaimCommentInput;
}>;


export type ClaimCommentMutation = { readonly claimComment: { readonly comment: { readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly body: string | null, readonly bodyHtml: string | null, readonly bodyVersion: number, readonly receivedAt: string, readonly version: number, readonly secondOpinion: boolean, readonly authorRole: Role | null, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanUndo: boolean, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly parent: { readonly id: string, readonly reference: string, readonly bodyHtml: string | null, readonly language: Language | null } | null, readonly subject:
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null } }
      , readonly personalData: ReadonlyArray<{ readonly kind: PersonalDataKind, readonly preview: string }>, readonly claim: { readonly until: string, readonly viewerIsHolder: boolean, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } } | null, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type ReleaseCommentMutationVariables = Exact<{
  input: ReleaseCommentInput;
}>;


export type ReleaseCommentMutation = { readonly releaseComment: { readonly comment: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type ResponseFormQueryVariables = Exact<{
  reference: string;
}>;


export type ResponseFormQuery = { readonly viewer: { readonly id: string } | null, readonly comment: { readonly viewerCanRespond: boolean, readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly subject:
      | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } }, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly indicators: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: { readonly en: string | null, readonly fr: string | null } }> } }> } }
      | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly commitment: { readonly id: string, readonly code: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly indicators: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: { readonly en: string | null, readonly fr: string | null } }> } }> } } }
    , readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
        | { readonly __typename: 'Comment', readonly id: string }
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
        | { readonly __typename: 'Draft', readonly id: string }
        | { readonly __typename: 'DraftCommit', readonly id: string }
        | { readonly __typename: 'DueDateMove', readonly id: string }
        | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Participant', readonly id: string }
        | { readonly __typename: 'Partner', readonly id: string }
        | { readonly __typename: 'Phase', readonly id: string }
        | { readonly __typename: 'PhaseMove', readonly id: string }
        | { readonly __typename: 'Plan', readonly id: string }
        | { readonly __typename: 'ProgressReport', readonly id: string }
        | { readonly __typename: 'ReportingPeriod', readonly id: string }
        | { readonly __typename: 'Response', readonly id: string }
       | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } | null };

export type ChangeTargetsFragment = { readonly id: string, readonly code: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly indicators: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: { readonly en: string | null, readonly fr: string | null } }> } }> } };

export type RespondMutationVariables = Exact<{
  input: RespondInput;
}>;


export type RespondMutation = { readonly respond: { readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
        | { readonly __typename: 'Comment', readonly id: string }
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
        | { readonly __typename: 'Draft', readonly id: string }
        | { readonly __typename: 'DraftCommit', readonly id: string }
        | { readonly __typename: 'DueDateMove', readonly id: string }
        | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Participant', readonly id: string }
        | { readonly __typename: 'Partner', readonly id: string }
        | { readonly __typename: 'Phase', readonly id: string }
        | { readonly __typename: 'PhaseMove', readonly id: string }
        | { readonly __typename: 'Plan', readonly id: string }
        | { readonly __typename: 'ProgressReport', readonly id: string }
        | { readonly __typename: 'ReportingPeriod', readonly id: string }
        | { readonly __typename: 'Response', readonly id: string }
       | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type ToAnswerQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type ToAnswerQuery = { readonly plan: { readonly id: string, readonly now: string, readonly timeZone: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly toAnswer: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly subject:
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
        , readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
            | { readonly __typename: 'Comment', readonly id: string }
            | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
            | { readonly __typename: 'Draft', readonly id: string }
            | { readonly __typename: 'DraftCommit', readonly id: string }
            | { readonly __typename: 'DueDateMove', readonly id: string }
            | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
            | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
            | { readonly __typename: 'Organization', readonly id: string }
            | { readonly __typename: 'Participant', readonly id: string }
            | { readonly __typename: 'Partner', readonly id: string }
            | { readonly __typename: 'Phase', readonly id: string }
            | { readonly __typename: 'PhaseMove', readonly id: string }
            | { readonly __typename: 'Plan', readonly id: string }
            | { readonly __typename: 'ProgressReport', readonly id: string }
            | { readonly __typename: 'ReportingPeriod', readonly id: string }
            | { readonly __typename: 'Response', readonly id: string }
           | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null }> } } | null };

export type CommentStoryQueryVariables = Exact<{
  reference: string;
}>;


export type CommentStoryQuery = { readonly feedPosition: string, readonly viewer: { readonly id: string } | null, readonly rulesOfEngagement: ReadonlyArray<{ readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } }>, readonly comment: { readonly body: string | null, readonly bodyVersion: number, readonly secondOpinion: boolean, readonly viewerHasNews: boolean, readonly viewerCanEdit: boolean, readonly viewerCanWithdraw: boolean, readonly viewerCanAppeal: boolean, readonly viewerCanUndo: boolean, readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor: boolean, readonly viewerSupports: boolean, readonly viewerCanSupport: boolean, readonly viewerCanReply: boolean, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond: boolean, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly parent: { readonly id: string, readonly reference: string, readonly state: ContributionState } | null, readonly subject:
      | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } }, readonly commenting: { readonly open: boolean, readonly maxLength: number } }
      | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly commitment: { readonly id: string, readonly code: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } } }, readonly commenting: { readonly open: boolean, readonly maxLength: number } }
    , readonly story: ReadonlyArray<{ readonly kind: StoryStepKind, readonly at: string, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly changed:
        | { readonly __typename: 'Comment', readonly id: string }
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
        | { readonly __typename: 'Draft', readonly id: string }
        | { readonly __typename: 'DraftCommit', readonly id: string }
        | { readonly __typename: 'DueDateMove', readonly id: string }
        | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Participant', readonly id: string }
        | { readonly __typename: 'Partner', readonly id: string }
        | { readonly __typename: 'Phase', readonly id: string }
        | { readonly __typename: 'PhaseMove', readonly id: string }
        | { readonly __typename: 'Plan', readonly id: string }
        | { readonly __typename: 'ProgressReport', readonly id: string }
        | { readonly __typename: 'ReportingPeriod', readonly id: string }
        | { readonly __typename: 'Response', readonly id: string }
       | null, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
        | { readonly __typename: 'Comment', readonly id: string }
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
        | { readonly __typename: 'Draft', readonly id: string }
        | { readonly __typename: 'DraftCommit', readonly id: string }
        | { readonly __typename: 'DueDateMove', readonly id: string }
        | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Participant', readonly id: string }
        | { readonly __typename: 'Partner', readonly id: string }
        | { readonly __typename: 'Phase', readonly id: string }
        | { readonly __typename: 'PhaseMove', readonly id: string }
        | { readonly __typename: 'Plan', readonly id: string }
        | { readonly __typename: 'ProgressReport', readonly id: string }
        | { readonly __typename: 'ReportingPeriod', readonly id: string }
        | { readonly __typename: 'Response', readonly id: string }
       | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } | null };

export type StoryFieldsFragment = { readonly body: string | null, readonly bodyVersion: number, readonly secondOpinion: boolean, readonly viewerHasNews: boolean, readonly viewerCanEdit: boolean, readonly viewerCanWithdraw: boolean, readonly viewerCanAppeal: boolean, readonly viewerCanUndo: boolean, readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor: boolean, readonly viewerSupports: boolean, readonly viewerCanSupport: boolean, readonly viewerCanReply: boolean, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond: boolean, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly parent: { readonly id: string, readonly reference: string, readonly state: ContributionState } | null, readonly subject:
    | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } }, readonly commenting: { readonly open: boolean, readonly maxLength: number } }
    | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly commitment: { readonly id: string, readonly code: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } } }, readonly commenting: { readonly open: boolean, readonly maxLength: number } }
  , readonly story: ReadonlyArray<{ readonly kind: StoryStepKind, readonly at: string, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly changed:
      | { readonly __typename: 'Comment', readonly id: string }
      | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
      | { readonly __typename: 'Draft', readonly id: string }
      | { readonly __typename: 'DraftCommit', readonly id: string }
      | { readonly __typename: 'DueDateMove', readonly id: string }
      | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
      | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
      | { readonly __typename: 'Organization', readonly id: string }
      | { readonly __typename: 'Participant', readonly id: string }
      | { readonly __typename: 'Partner', readonly id: string }
      | { readonly __typename: 'Phase', readonly id: string }
      | { readonly __typename: 'PhaseMove', readonly id: string }
      | { readonly __typename: 'Plan', readonly id: string }
      | { readonly __typename: 'ProgressReport', readonly id: string }
      | { readonly __typename: 'ReportingPeriod', readonly id: string }
      | { readonly __typename: 'Response', readonly id: string }
     | null, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
      | { readonly __typename: 'Comment', readonly id: string }
      | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
      | { readonly __typename: 'Draft', readonly id: string }
      | { readonly __typename: 'DraftCommit', readonly id: string }
      | { readonly __typename: 'DueDateMove', readonly id: string }
      | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
      | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
      | { readonly __typename: 'Organization', readonly id: string }
      | { readonly __typename: 'Participant', readonly id: string }
      | { readonly __typename: 'Partner', readonly id: string }
      | { readonly __typename: 'Phase', readonly id: string }
      | { readonly __typename: 'PhaseMove', readonly id: string }
      | { readonly __typename: 'Plan', readonly id: string }
      | { readonly __typename: 'ProgressReport', readonly id: string }
      | { readonly __typename: 'ReportingPeriod', readonly id: string }
      | { readonly __typename: 'Response', readonly id: string }
     | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null };

export type StoryPlanFragment = { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { readonly editComment: { readonly comment: { readonly body: string | null, readonly bodyVersion: number, readonly secondOpinion: boolean, readonly viewerHasNews: boolean, readonly viewerCanEdit: boolean, readonly viewerCanWithdraw: boolean, readonly viewerCanAppeal: boolean, readonly viewerCanUndo: boolean, readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor: boolean, readonly viewerSupports: boolean, readonly viewerCanSupport: boolean, readonly viewerCanReply: boolean, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond: boolean, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly parent: { readonly id: string, readonly reference: string, readonly state: ContributionState } | null, readonly subject:
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } }, readonly commenting: { readonly open: boolean, readonly maxLength: number } }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly commitment: { readonly id: string, readonly code: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } } }, readonly commenting: { readonly open: boolean, readonly maxLength: number } }
      , readonly story: ReadonlyArray<{ readonly kind: StoryStepKind, readonly at: string, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly changed:
          | { readonly __typename: 'Comment', readonly id: string }
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Draft', readonly id: string }
          | { readonly __typename: 'DraftCommit', readonly id: string }
          | { readonly __typename: 'DueDateMove', readonly id: string }
          | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'Participant', readonly id: string }
          | { readonly __typename: 'Partner', readonly id: string }
          | { readonly __typename: 'Phase', readonly id: string }
          | { readonly __typename: 'PhaseMove', readonly id: string }
          | { readonly __typename: 'Plan', readonly id: string }
          | { readonly __typename: 'ProgressReport', readonly id: string }
          | { readonly __typename: 'ReportingPeriod', readonly id: string }
          | { readonly __typename: 'Response', readonly id: string }
         | null, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
          | { readonly __typename: 'Comment', readonly id: string }
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Draft', readonly id: string }
          | { readonly __typename: 'DraftCommit', readonly id: string }
          | { readonly __typename: 'DueDateMove', readonly id: string }
          | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'Participant', readonly id: string }
          | { readonly __typename: 'Partner', readonly id: string }
          | { readonly __typename: 'Phase', readonly id: string }
          | { readonly __typename: 'PhaseMove', readonly id: string }
          | { readonly __typename: 'Plan', readonly id: string }
          | { readonly __typename: 'ProgressReport', readonly id: string }
          | { readonly __typename: 'ReportingPeriod', readonly id: string }
          | { readonly __typename: 'Response', readonly id: string }
         | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type WithdrawCommentMutationVariables = Exact<{
  input: WithdrawCommentInput;
}>;


export type WithdrawCommentMutation = { readonly withdrawComment: { readonly comment: { readonly body: string | null, readonly bodyVersion: number, readonly secondOpinion: boolean, readonly viewerHasNews: boolean, readonly viewerCanEdit: boolean, readonly viewerCanWithdraw: boolean, readonly viewerCanAppeal: boolean, readonly viewerCanUndo: boolean, readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor: boolean, readonly viewerSupports: boolean, readonly viewerCanSupport: boolean, readonly viewerCanReply: boolean, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond: boolean, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly parent: { readonly id: string, readonly reference: string, readonly state: ContributionState } | null, readonly subject:
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } }, readonly commenting: { readonly open: boolean, readonly maxLength: number } }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly commitment: { readonly id: string, readonly code: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } } }, readonly commenting: { readonly open: boolean, readonly maxLength: number } }
      , readonly story: ReadonlyArray<{ readonly kind: StoryStepKind, readonly at: string, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly changed:
          | { readonly __typename: 'Comment', readonly id: string }
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Draft', readonly id: string }
          | { readonly __typename: 'DraftCommit', readonly id: string }
          | { readonly __typename: 'DueDateMove', readonly id: string }
          | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'Participant', readonly id: string }
          | { readonly __typename: 'Partner', readonly id: string }
          | { readonly __typename: 'Phase', readonly id: string }
          | { readonly __typename: 'PhaseMove', readonly id: string }
          | { readonly __typename: 'Plan', readonly id: string }
          | { readonly __typename: 'ProgressReport', readonly id: string }
          | { readonly __typename: 'ReportingPeriod', readonly id: string }
          | { readonly __typename: 'Response', readonly id: string }
         | null, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
          | { readonly __typename: 'Comment', readonly id: string }
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Draft', readonly id: string }
          | { readonly __typename: 'DraftCommit', readonly id: string }
          | { readonly __typename: 'DueDateMove', readonly id: string }
          | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'Participant', readonly id: string }
          | { readonly __typename: 'Partner', readonly id: string }
          | { readonly __typename: 'Phase', readonly id: string }
          | { readonly __typename: 'PhaseMove', readonly id: string }
          | { readonly __typename: 'Plan', readonly id: string }
          | { readonly __typename: 'ProgressReport', readonly id: string }
          | { readonly __typename: 'ReportingPeriod', readonly id: string }
          | { readonly __typename: 'Response', readonly id: string }
         | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type AppealCommentMutationVariables = Exact<{
  input: AppealCommentInput;
}>;


export type AppealCommentMutation = { readonly appealComment: { readonly comment: { readonly body: string | null, readonly bodyVersion: number, readonly secondOpinion: boolean, readonly viewerHasNews: boolean, readonly viewerCanEdit: boolean, readonly viewerCanWithdraw: boolean, readonly viewerCanAppeal: boolean, readonly viewerCanUndo: boolean, readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly viewerIsAuthor: boolean, readonly viewerSupports: boolean, readonly viewerCanSupport: boolean, readonly viewerCanReply: boolean, readonly viewerCanModerate: ReadonlyArray<ModerationDecision>, readonly viewerCanRespond: boolean, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly parent: { readonly id: string, readonly reference: string, readonly state: ContributionState } | null, readonly subject:
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } }, readonly commenting: { readonly open: boolean, readonly maxLength: number } }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly commitment: { readonly id: string, readonly code: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } } }, readonly commenting: { readonly open: boolean, readonly maxLength: number } }
      , readonly story: ReadonlyArray<{ readonly kind: StoryStepKind, readonly at: string, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly changed:
          | { readonly __typename: 'Comment', readonly id: string }
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Draft', readonly id: string }
          | { readonly __typename: 'DraftCommit', readonly id: string }
          | { readonly __typename: 'DueDateMove', readonly id: string }
          | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'Participant', readonly id: string }
          | { readonly __typename: 'Partner', readonly id: string }
          | { readonly __typename: 'Phase', readonly id: string }
          | { readonly __typename: 'PhaseMove', readonly id: string }
          | { readonly __typename: 'Plan', readonly id: string }
          | { readonly __typename: 'ProgressReport', readonly id: string }
          | { readonly __typename: 'ReportingPeriod', readonly id: string }
          | { readonly __typename: 'Response', readonly id: string }
         | null, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
          | { readonly __typename: 'Comment', readonly id: string }
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Draft', readonly id: string }
          | { readonly __typename: 'DraftCommit', readonly id: string }
          | { readonly __typename: 'DueDateMove', readonly id: string }
          | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
          | { readonly __typename: 'Organization', readonly id: string }
          | { readonly __typename: 'Participant', readonly id: string }
          | { readonly __typename: 'Partner', readonly id: string }
          | { readonly __typename: 'Phase', readonly id: string }
          | { readonly __typename: 'PhaseMove', readonly id: string }
          | { readonly __typename: 'Plan', readonly id: string }
          | { readonly __typename: 'ProgressReport', readonly id: string }
          | { readonly __typename: 'ReportingPeriod', readonly id: string }
          | { readonly __typename: 'Response', readonly id: string }
         | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type MyCommentsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type MyCommentsQuery = { readonly viewer: { readonly id: string, readonly contributionNews: number, readonly contributions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly viewerHasNews: boolean, readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly rule: { readonly code: ModerationRule, readonly number: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly explanation: { readonly en: string | null, readonly fr: string | null } } | null, readonly subject:
          | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
          | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
        , readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
            | { readonly __typename: 'Comment', readonly id: string }
            | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
            | { readonly __typename: 'Draft', readonly id: string }
            | { readonly __typename: 'DraftCommit', readonly id: string }
            | { readonly __typename: 'DueDateMove', readonly id: string }
            | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
            | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
            | { readonly __typename: 'Organization', readonly id: string }
            | { readonly __typename: 'Participant', readonly id: string }
            | { readonly __typename: 'Partner', readonly id: string }
            | { readonly __typename: 'Phase', readonly id: string }
            | { readonly __typename: 'PhaseMove', readonly id: string }
            | { readonly __typename: 'Plan', readonly id: string }
            | { readonly __typename: 'ProgressReport', readonly id: string }
            | { readonly __typename: 'ReportingPeriod', readonly id: string }
            | { readonly __typename: 'Response', readonly id: string }
           | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null }> } } | null, readonly plan: { readonly id: string, readonly timeZone: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null } } | null };

export type MarkCommentsSeenMutationVariables = Exact<{
  input: MarkCommentsSeenInput;
}>;


export type MarkCommentsSeenMutation = { readonly markCommentsSeen: { readonly comments: ReadonlyArray<{ readonly id: string }>, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type CommentFormQueryVariables = Exact<{
  slug: string;
  code: string;
}>;


export type CommentFormQuery = { readonly viewer: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly participant: { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly plan: { readonly id: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly commitment: { readonly id: string, readonly code: string, readonly position: number, readonly viewerCanComment: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly commenting: { readonly open: boolean, readonly closesOn: string | null, readonly maxLength: number, readonly maxNameLength: number, readonly consentVersion: string }, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: { readonly en: string | null, readonly fr: string | null } }> } } | null } | null };

export type CommentRepliedToQueryVariables = Exact<{
  reference: string;
}>;


export type CommentRepliedToQuery = { readonly comment: { readonly viewerCanReply: boolean, readonly id: string, readonly reference: string, readonly state: ContributionState, readonly language: Language | null, readonly bodyHtml: string | null, readonly receivedAt: string, readonly publishedAt: string | null, readonly authorRole: Role | null, readonly supportCount: number, readonly replyCount: number, readonly responseDueOn: string | null, readonly version: number, readonly subject:
      | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
      | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
    , readonly authorName: { readonly en: string | null, readonly fr: string | null } | null, readonly authorOrganization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly response: { readonly id: string, readonly outcome: Outcome, readonly respondedAt: string, readonly version: number, readonly reason: { readonly state: TextState, readonly en: string | null, readonly fr: string | null }, readonly changed:
        | { readonly __typename: 'Comment', readonly id: string }
        | { readonly __typename: 'Commitment', readonly code: string, readonly id: string }
        | { readonly __typename: 'Draft', readonly id: string }
        | { readonly __typename: 'DraftCommit', readonly id: string }
        | { readonly __typename: 'DueDateMove', readonly id: string }
        | { readonly __typename: 'Indicator', readonly code: string, readonly id: string }
        | { readonly __typename: 'Milestone', readonly code: string, readonly id: string }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Participant', readonly id: string }
        | { readonly __typename: 'Partner', readonly id: string }
        | { readonly __typename: 'Phase', readonly id: string }
        | { readonly __typename: 'PhaseMove', readonly id: string }
        | { readonly __typename: 'Plan', readonly id: string }
        | { readonly __typename: 'ProgressReport', readonly id: string }
        | { readonly __typename: 'ReportingPeriod', readonly id: string }
        | { readonly __typename: 'Response', readonly id: string }
       | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null } | null };

export type SubmitCommentMutationVariables = Exact<{
  input: SubmitCommentInput;
}>;


export type SubmitCommentMutation = { readonly submitComment: { readonly comment: { readonly id: string, readonly reference: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type DraftPageQueryVariables = Exact<{
  slug: string;
  code: string;
}>;


export type DraftPageQuery = { readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly commitment: { readonly id: string, readonly code: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly drafts: ReadonlyArray<{ readonly id: string, readonly language: Language, readonly state: DraftState, readonly public: boolean, readonly version: number, readonly floor: number, readonly content: unknown, readonly peopleHere: number, readonly viewerCanEdit: boolean, readonly viewerCanFreeze: boolean, readonly people: ReadonlyArray<{ readonly clientId: string, readonly version: number, readonly anchor: number | null, readonly head: number | null, readonly gone: boolean, readonly participant: { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }> }> } | null } | null, readonly viewer: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly participant: { readonly id: string } | null } | null };

export type DraftOpenedFragment = { readonly id: string, readonly language: Language, readonly state: DraftState, readonly public: boolean, readonly version: number, readonly floor: number, readonly content: unknown, readonly peopleHere: number, readonly viewerCanEdit: boolean, readonly viewerCanFreeze: boolean, readonly people: ReadonlyArray<{ readonly clientId: string, readonly version: number, readonly anchor: number | null, readonly head: number | null, readonly gone: boolean, readonly participant: { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }> };

export type DraftCursorFieldsFragment = { readonly clientId: string, readonly version: number, readonly anchor: number | null, readonly head: number | null, readonly gone: boolean, readonly participant: { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null };

export type DraftPersonFragment = { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } };

export type DraftAgainQueryVariables = Exact<{
  id: string;
}>;


export type DraftAgainQuery = { readonly node:
    | { readonly id: string, readonly language: Language, readonly state: DraftState, readonly public: boolean, readonly version: number, readonly floor: number, readonly content: unknown, readonly peopleHere: number, readonly viewerCanEdit: boolean, readonly viewerCanFreeze: boolean, readonly people: ReadonlyArray<{ readonly clientId: string, readonly version: number, readonly anchor: number | null, readonly head: number | null, readonly gone: boolean, readonly participant: { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }> }
    | Record<PropertyKey, never>
   | null };

export type DraftAtQueryVariables = Exact<{
  id: string;
  version: number;
}>;


export type DraftAtQuery = { readonly node:
    | { readonly id: string, readonly viewerCanEdit: boolean, readonly at: { readonly version: number, readonly content: unknown } | null }
    | Record<PropertyKey, never>
   | null };

export type DraftSinceQueryVariables = Exact<{
  id: string;
  version: number;
}>;


export type DraftSinceQuery = { readonly node:
    | { readonly id: string, readonly version: number, readonly since: ReadonlyArray<{ readonly version: number, readonly steps: ReadonlyArray<unknown>, readonly ref: string, readonly clientId: string, readonly at: string, readonly hash: string | null, readonly author: { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }> }
    | Record<PropertyKey, never>
   | null };

export type DraftCommittedFragment = { readonly version: number, readonly steps: ReadonlyArray<unknown>, readonly ref: string, readonly clientId: string, readonly at: string, readonly hash: string | null, readonly author: { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null };

export type DraftEventsSubscriptionVariables = Exact<{
  draftId: string;
  since: number;
}>;


export type DraftEventsSubscription = { readonly draftChanged:
    | { readonly __typename: 'DraftCursorMoved', readonly clientId: string, readonly version: number, readonly anchor: number | null, readonly head: number | null, readonly gone: boolean, readonly participant: { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }
    | { readonly __typename: 'DraftStateChanged', readonly draft: { readonly id: string, readonly state: DraftState, readonly public: boolean, readonly peopleHere: number, readonly viewerCanEdit: boolean, readonly viewerCanFreeze: boolean } }
    | { readonly __typename: 'DraftStepsCommitted', readonly version: number, readonly steps: ReadonlyArray<unknown>, readonly ref: string, readonly clientId: string, readonly at: string, readonly hash: string | null, readonly author: { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }
   };

export type SubmitDraftStepsMutationVariables = Exact<{
  input: SubmitDraftStepsInput;
}>;


export type SubmitDraftStepsMutation = { readonly submitDraftSteps: { readonly version: number | null, readonly steps: ReadonlyArray<unknown> | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string }> } };

export type MoveDraftCursorMutationVariables = Exact<{
  input: MoveDraftCursorInput;
}>;


export type MoveDraftCursorMutation = { readonly moveDraftCursor: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string }> } };

export type FreezeDraftMutationVariables = Exact<{
  input: FreezeDraftInput;
}>;


export type FreezeDraftMutation = { readonly freezeDraft: { readonly draft: { readonly id: string, readonly state: DraftState } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string }> } };

export type ReopenDraftMutationVariables = Exact<{
  input: ReopenDraftInput;
}>;


export type ReopenDraftMutation = { readonly reopenDraft: { readonly draft: { readonly id: string, readonly state: DraftState } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string }> } };

export type DraftHistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type DraftHistoryQuery = { readonly node:
    | { readonly id: string, readonly commits: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly at: string, readonly author: { readonly id: string, readonly roles: ReadonlyArray<Role>, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }> } }
    | Record<PropertyKey, never>
   | null };

export type DraftVersionQueryVariables = Exact<{
  id: string;
  version: number;
}>;


export type DraftVersionQuery = { readonly node:
    | { readonly id: string, readonly at: { readonly version: number, readonly content: unknown, readonly markdown: string } | null }
    | Record<PropertyKey, never>
   | null };

export type DraftFormsQueryVariables = Exact<{
  id: string;
}>;


export type DraftFormsQuery = { readonly node:
    | { readonly id: string, readonly version: number, readonly text: string, readonly markdown: string, readonly html: string }
    | Record<PropertyKey, never>
   | null };

export type CommitmentDraftsQueryVariables = Exact<{
  slug: string;
  code: string;
}>;


export type CommitmentDraftsQuery = { readonly plan: { readonly id: string, readonly commitment: { readonly id: string, readonly drafts: ReadonlyArray<{ readonly id: string, readonly state: DraftState, readonly peopleHere: number, readonly viewerCanEdit: boolean }> } | null } | null };

export type PhaseFormQueryVariables = Exact<{
  slug: string;
}>;


export type PhaseFormQuery = { readonly viewer: { readonly id: string } | null, readonly plan: { readonly id: string, readonly timeZone: string, readonly updatedAt: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly phases: ReadonlyArray<{ readonly viewerCanMove: boolean, readonly id: string, readonly kind: PhaseKind, readonly position: number, readonly state: PhaseState, readonly version: number, readonly firstDay: string, readonly lastDay: string, readonly description: { readonly en: string | null, readonly fr: string | null }, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly firstPromised: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } } | null }> } | null };

export type MovePhaseMutationVariables = Exact<{
  input: MovePhaseInput;
}>;


export type MovePhaseMutation = { readonly movePhase: { readonly phase: { readonly id: string, readonly kind: PhaseKind, readonly position: number, readonly state: PhaseState, readonly version: number, readonly firstDay: string, readonly lastDay: string, readonly description: { readonly en: string | null, readonly fr: string | null }, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly firstPromised: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type PhaseFieldsFragment = { readonly id: string, readonly kind: PhaseKind, readonly position: number, readonly state: PhaseState, readonly version: number, readonly firstDay: string, readonly lastDay: string, readonly description: { readonly en: string | null, readonly fr: string | null }, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly firstPromised: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } } | null };

export type PhaseDatesFieldsFragment = { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } };

export type PhaseMoveFieldsFragment = { readonly id: string, readonly movedAt: string, readonly phase: { readonly id: string, readonly kind: PhaseKind, readonly position: number }, readonly from: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } }, readonly to: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null };

export type PeriodFieldsFragment = { readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly opensOn: string, readonly closesOn: string, readonly open: boolean };

export type PlanHeadFragment = { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly summary: { readonly en: string | null, readonly fr: string | null }, readonly phases: ReadonlyArray<{ readonly id: string, readonly kind: PhaseKind, readonly position: number, readonly state: PhaseState, readonly version: number, readonly firstDay: string, readonly lastDay: string, readonly description: { readonly en: string | null, readonly fr: string | null }, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly firstPromised: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } } | null }>, readonly phaseMoves: ReadonlyArray<{ readonly id: string, readonly movedAt: string, readonly phase: { readonly id: string, readonly kind: PhaseKind, readonly position: number }, readonly from: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } }, readonly to: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly periods: ReadonlyArray<{ readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly opensOn: string, readonly closesOn: string, readonly open: boolean }>, readonly openPeriod: { readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly opensOn: string, readonly closesOn: string, readonly open: boolean } | null };

export type PlanHomeQueryVariables = Exact<{
  slug: string;
}>;


export type PlanHomeQuery = { readonly feedPosition: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly summary: { readonly en: string | null, readonly fr: string | null }, readonly phases: ReadonlyArray<{ readonly id: string, readonly kind: PhaseKind, readonly position: number, readonly state: PhaseState, readonly version: number, readonly firstDay: string, readonly lastDay: string, readonly description: { readonly en: string | null, readonly fr: string | null }, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly firstPromised: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } } | null }>, readonly phaseMoves: ReadonlyArray<{ readonly id: string, readonly movedAt: string, readonly phase: { readonly id: string, readonly kind: PhaseKind, readonly position: number }, readonly from: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } }, readonly to: { readonly firstDay: string, readonly lastDay: string, readonly starts: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly ends: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly periods: ReadonlyArray<{ readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly opensOn: string, readonly closesOn: string, readonly open: boolean }>, readonly openPeriod: { readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly opensOn: string, readonly closesOn: string, readonly open: boolean } | null } | null };

export type PhaseAbilitiesQueryVariables = Exact<{
  slug: string;
}>;


export type PhaseAbilitiesQuery = { readonly plan: { readonly id: string, readonly phases: ReadonlyArray<{ readonly id: string, readonly viewerCanMove: boolean }> } | null };

export type PlansQueryVariables = Exact<{ [key: string]: never; }>;


export type PlansQuery = { readonly plans: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly summary: { readonly en: string | null, readonly fr: string | null }, readonly phases: ReadonlyArray<{ readonly id: string, readonly kind: PhaseKind, readonly position: number, readonly state: PhaseState }> }> } };

export type PlanEventsSubscriptionVariables = Exact<{
  planSlug: string;
  since?: string | null | undefined;
}>;


export type PlanEventsSubscription = { readonly planChanged:
    | { readonly __typename: 'PhaseMoved', readonly phase: { readonly id: string, readonly kind: PhaseKind } }
    | { readonly __typename: 'PhaseStateChanged', readonly phase: { readonly id: string, readonly kind: PhaseKind } }
    | { readonly __typename: 'Removed' }
   };

export type CommitmentPageQueryVariables = Exact<{
  slug: string;
  code: string;
}>;


export type CommitmentPageQuery = { readonly feedPosition: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly commitments: { readonly totalCount: number }, readonly commitment: { readonly id: string, readonly code: string, readonly position: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly promise: { readonly en: string | null, readonly fr: string | null }, readonly leads: ReadonlyArray<{ readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly partners: ReadonlyArray<{ readonly id: string, readonly state: PartnerState, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } }>, readonly milestones: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly position: number, readonly version: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly revisions: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly at: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly reason: { readonly en: string | null, readonly fr: string | null } | null, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }> }, readonly indicators: { readonly nodes: ReadonlyArray<{ readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string, readonly movedAt: string, readonly from: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly to: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly officialReport: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly championReport: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly reports: { readonly totalCount: number }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> } }> } } | null } | null };

export type CommitmentFullFragment = { readonly id: string, readonly code: string, readonly position: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly promise: { readonly en: string | null, readonly fr: string | null }, readonly leads: ReadonlyArray<{ readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly partners: ReadonlyArray<{ readonly id: string, readonly state: PartnerState, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } }>, readonly milestones: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly position: number, readonly version: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly revisions: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly at: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly reason: { readonly en: string | null, readonly fr: string | null } | null, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }> }, readonly indicators: { readonly nodes: ReadonlyArray<{ readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string, readonly movedAt: string, readonly from: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly to: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly officialReport: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly championReport: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly reports: { readonly totalCount: number }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> } }> } };

export type MilestoneFullFragment = { readonly id: string, readonly code: string, readonly position: number, readonly version: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly revisions: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly at: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly reason: { readonly en: string | null, readonly fr: string | null } | null, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }> }, readonly indicators: { readonly nodes: ReadonlyArray<{ readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string, readonly movedAt: string, readonly from: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly to: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly officialReport: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly championReport: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly reports: { readonly totalCount: number }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> } };

export type RevisionFieldsFragment = { readonly version: number, readonly at: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly reason: { readonly en: string | null, readonly fr: string | null } | null, readonly by: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null };

export type IndicatorFullFragment = { readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string, readonly movedAt: string, readonly from: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly to: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null }>, readonly officialReport: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly championReport: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly reports: { readonly totalCount: number }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } };

export type CommitmentAbilitiesQueryVariables = Exact<{
  slug: string;
  code: string;
}>;


export type CommitmentAbilitiesQuery = { readonly plan: { readonly id: string, readonly commitment: { readonly id: string, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly viewerCanEdit: boolean, readonly indicators: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly viewerCanReport: ReadonlyArray<Voice>, readonly viewerCanMoveDueDate: boolean }> } }> } } | null } | null };

export type IndicatorReportsQueryVariables = Exact<{
  slug: string;
  code: string;
}>;


export type IndicatorReportsQuery = { readonly plan: { readonly id: string, readonly indicator: { readonly id: string, readonly reports: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null }> } } | null } | null };

export type IndicatorMarkFragment = { readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } };

export type IndicatorRowFragment = { readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } };

export type ReportFieldsFragment = { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null };

export type DueDateMoveFieldsFragment = { readonly id: string, readonly movedAt: string, readonly from: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly to: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null };

export type MilestoneEventsSubscriptionVariables = Exact<{
  planSlug: string;
  since?: string | null | undefined;
}>;


export type MilestoneEventsSubscription = { readonly milestoneChanged:
    | { readonly __typename: 'DueDateMoved', readonly indicator: { readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }, readonly move: { readonly id: string, readonly movedAt: string, readonly from: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly to: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null } }
    | { readonly __typename: 'MilestoneEdited', readonly milestone: { readonly id: string, readonly code: string, readonly version: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null } }, readonly revision: { readonly at: string } }
    | { readonly __typename: 'ProgressReported', readonly indicator: { readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }, readonly report: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } }
    | { readonly __typename: 'Removed', readonly id: string }
   };

export type PlanTrackerQueryVariables = Exact<{
  slug: string;
}>;


export type PlanTrackerQuery = { readonly feedPosition: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly indicators: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly openPeriod: { readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly closesOn: string } | null, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly commitments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly position: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly milestones: { readonly totalCount: number } }> } } | null };

export type TrackedPlanFragment = { readonly slug: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly openPeriod: { readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly closesOn: string } | null, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly commitments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly position: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly milestones: { readonly totalCount: number } }> } };

export type MoreIndicatorsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type MoreIndicatorsQuery = { readonly plan: { readonly id: string, readonly indicators: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> } } | null };

export type PlanMarksQueryVariables = Exact<{
  slug: string;
}>;


export type PlanMarksQuery = { readonly feedPosition: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly indicators: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly openPeriod: { readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly closesOn: string } | null, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly commitments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly position: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly milestones: { readonly totalCount: number } }> } } | null };

export type MoreMarksQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type MoreMarksQuery = { readonly plan: { readonly id: string, readonly indicators: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> } } | null };

export type MarkPageFragment = { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> };

export type RowPageFragment = { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> };

export type ReportFormQueryVariables = Exact<{
  slug: string;
  code: string;
}>;


export type ReportFormQuery = { readonly feedPosition: string, readonly viewer: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null, readonly plan: { readonly id: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly openPeriod: { readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly closesOn: string } | null, readonly periods: ReadonlyArray<{ readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly opensOn: string }>, readonly indicator: { readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly fullText: { readonly en: string | null, readonly fr: string | null }, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly officialReport: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly championReport: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } } | null } | null };

export type ReportAbilitiesQueryVariables = Exact<{
  slug: string;
  code: string;
}>;


export type ReportAbilitiesQuery = { readonly plan: { readonly id: string, readonly indicator: { readonly id: string, readonly viewerCanReport: ReadonlyArray<Voice> } | null } | null };

export type ReportProgressMutationVariables = Exact<{
  input: ReportProgressInput;
}>;


export type ReportProgressMutation = { readonly reportProgress: { readonly report: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly indicator: { readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } } | null, readonly current: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type DueDateFormQueryVariables = Exact<{
  slug: string;
  code: string;
}>;


export type DueDateFormQuery = { readonly viewer: { readonly id: string } | null, readonly plan: { readonly id: string, readonly timeZone: string, readonly updatedAt: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly indicator: { readonly id: string, readonly code: string, readonly version: number, readonly viewerCanMoveDueDate: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly milestone: { readonly id: string, readonly commitment: { readonly id: string, readonly code: string } } } | null } | null };

export type MoveDueDateMutationVariables = Exact<{
  input: MoveDueDateInput;
}>;


export type MoveDueDateMutation = { readonly moveDueDate: { readonly indicator: { readonly changedAt: string, readonly monthsOverdue: number, readonly id: string, readonly code: string, readonly version: number, readonly overdue: boolean, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type WordingFormQueryVariables = Exact<{
  slug: string;
  code: string;
}>;


export type WordingFormQuery = { readonly viewer: { readonly id: string } | null, readonly plan: { readonly id: string, readonly timeZone: string, readonly updatedAt: string, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly commitment: { readonly id: string, readonly code: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly version: number, readonly viewerCanEdit: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null } }> } } | null } | null };

export type EditMilestoneMutationVariables = Exact<{
  input: EditMilestoneInput;
}>;


export type EditMilestoneMutation = { readonly editMilestone: { readonly milestone: { readonly id: string, readonly version: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null }> } };

export type ToReportQueryVariables = Exact<{
  slug: string;
}>;


export type ToReportQuery = { readonly viewer: { readonly id: string, readonly toReport: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly overdue: boolean, readonly title: { readonly en: string | null, readonly fr: string | null } }> } } | null };

export type TextSidesFragment = { readonly en: string | null, readonly fr: string | null };

export type DueFieldsFragment = { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } };

export type UserErrorFieldsFragment = { readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const TextSidesFragmentDoc = new TypedDocumentString(`
    fragment TextSides on Text {
  en
  fr
}
    `, {"fragmentName":"TextSides"}) as unknown as TypedDocumentString<TextSidesFragment, unknown>;
export const FramePlanFragmentDoc = new TypedDocumentString(`
    fragment FramePlan on Plan {
  id
  slug
  title {
    ...TextSides
  }
  shortTitle {
    ...TextSides
  }
  demonstration
  now
  timeZone
  source {
    url
    licence {
      ...TextSides
    }
    licenceUrl {
      ...TextSides
    }
  }
  phases {
    id
    state
  }
}
    fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"FramePlan"}) as unknown as TypedDocumentString<FramePlanFragment, unknown>;
export const ChangedNodeFragmentDoc = new TypedDocumentString(`
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
    `, {"fragmentName":"ChangedNode"}) as unknown as TypedDocumentString<ChangedNodeFragment, unknown>;
export const ResponseFieldsFragmentDoc = new TypedDocumentString(`
    fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"ResponseFields"}) as unknown as TypedDocumentString<ResponseFieldsFragment, unknown>;
export const CommentFieldsFragmentDoc = new TypedDocumentString(`
    fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"CommentFields"}) as unknown as TypedDocumentString<CommentFieldsFragment, unknown>;
export const CommentAbilitiesFragmentDoc = new TypedDocumentString(`
    fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
    `, {"fragmentName":"CommentAbilities"}) as unknown as TypedDocumentString<CommentAbilitiesFragment, unknown>;
export const ThreadFieldsFragmentDoc = new TypedDocumentString(`
    fragment ThreadFields on Comment {
  ...CommentFields
  ...CommentAbilities @include(if: $signedIn)
  replies(first: 10) {
    totalCount
    nodes {
      ...CommentFields
      ...CommentAbilities @include(if: $signedIn)
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"ThreadFields"}) as unknown as TypedDocumentString<ThreadFieldsFragment, unknown>;
export const SubjectCommentsFragmentDoc = new TypedDocumentString(`
    fragment SubjectComments on Commentable {
  id
  commentCount
  comments(orderBy: $orderBy, first: 10) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ThreadFields
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment ThreadFields on Comment {
  ...CommentFields
  ...CommentAbilities @include(if: $signedIn)
  replies(first: 10) {
    totalCount
    nodes {
      ...CommentFields
      ...CommentAbilities @include(if: $signedIn)
    }
  }
}
fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"SubjectComments"}) as unknown as TypedDocumentString<SubjectCommentsFragment, unknown>;
export const RuleFieldsFragmentDoc = new TypedDocumentString(`
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
    fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"RuleFields"}) as unknown as TypedDocumentString<RuleFieldsFragment, unknown>;
export const QueueItemFragmentDoc = new TypedDocumentString(`
    fragment QueueItem on Comment {
  id
  reference
  state
  language
  body
  bodyHtml
  bodyVersion
  receivedAt
  version
  secondOpinion
  authorName {
    ...TextSides
  }
  authorRole
  parent {
    id
    reference
    bodyHtml
    language
  }
  subject {
    __typename
    id
    ... on Commitment {
      code
      title {
        ...TextSides
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
    }
  }
  personalData {
    kind
    preview
  }
  claim {
    by {
      id
      publicName {
        ...TextSides
      }
    }
    until
    viewerIsHolder
  }
  rule {
    ...RuleFields
  }
  viewerCanModerate
  viewerCanUndo
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"QueueItem"}) as unknown as TypedDocumentString<QueueItemFragment, unknown>;
export const ListeningFieldsFragmentDoc = new TypedDocumentString(`
    fragment ListeningFields on ListeningFigures {
  received
  waiting
  oldestWaitingSince
  published
  refused
  hidden
  withdrawn
  byRule {
    count
    rule {
      ...RuleFields
    }
  }
  medianWaitMinutes
  answered
  responsesOverdue
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"ListeningFields"}) as unknown as TypedDocumentString<ListeningFieldsFragment, unknown>;
export const ChangeTargetsFragmentDoc = new TypedDocumentString(`
    fragment ChangeTargets on Commitment {
  id
  code
  title {
    ...TextSides
  }
  milestones(first: 30) {
    nodes {
      id
      code
      title {
        ...TextSides
      }
      indicators(first: 30) {
        nodes {
          id
          code
          title {
            ...TextSides
          }
        }
      }
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"ChangeTargets"}) as unknown as TypedDocumentString<ChangeTargetsFragment, unknown>;
export const StoryPlanFragmentDoc = new TypedDocumentString(`
    fragment StoryPlan on Plan {
  id
  slug
  shortTitle {
    ...TextSides
  }
  timeZone
  now
}
    fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"StoryPlan"}) as unknown as TypedDocumentString<StoryPlanFragment, unknown>;
export const StoryFieldsFragmentDoc = new TypedDocumentString(`
    fragment StoryFields on Comment {
  ...CommentFields
  ...CommentAbilities
  body
  bodyVersion
  secondOpinion
  viewerHasNews
  viewerCanEdit
  viewerCanWithdraw
  viewerCanAppeal
  viewerCanUndo
  rule {
    ...RuleFields
  }
  parent {
    id
    reference
    state
  }
  subject {
    __typename
    id
    commenting {
      open
      maxLength
    }
    ... on Commitment {
      code
      title {
        ...TextSides
      }
      plan {
        ...StoryPlan
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
      commitment {
        id
        code
        plan {
          ...StoryPlan
        }
      }
    }
  }
  story {
    kind
    at
    rule {
      ...RuleFields
    }
    changed {
      ...ChangedNode
    }
    by {
      id
      publicName {
        ...TextSides
      }
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment StoryPlan on Plan {
  id
  slug
  shortTitle {
    ...TextSides
  }
  timeZone
  now
}
fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"StoryFields"}) as unknown as TypedDocumentString<StoryFieldsFragment, unknown>;
export const DraftPersonFragmentDoc = new TypedDocumentString(`
    fragment DraftPerson on Participant {
  id
  roles
  publicName {
    ...TextSides
  }
}
    fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"DraftPerson"}) as unknown as TypedDocumentString<DraftPersonFragment, unknown>;
export const DraftCursorFieldsFragmentDoc = new TypedDocumentString(`
    fragment DraftCursorFields on DraftCursorMoved {
  clientId
  participant {
    ...DraftPerson
  }
  version
  anchor
  head
  gone
}
    fragment DraftPerson on Participant {
  id
  roles
  publicName {
    ...TextSides
  }
}
fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"DraftCursorFields"}) as unknown as TypedDocumentString<DraftCursorFieldsFragment, unknown>;
export const DraftOpenedFragmentDoc = new TypedDocumentString(`
    fragment DraftOpened on Draft {
  id
  language
  state
  public
  version
  floor
  content
  peopleHere
  people {
    ...DraftCursorFields
  }
  viewerCanEdit
  viewerCanFreeze
}
    fragment DraftCursorFields on DraftCursorMoved {
  clientId
  participant {
    ...DraftPerson
  }
  version
  anchor
  head
  gone
}
fragment DraftPerson on Participant {
  id
  roles
  publicName {
    ...TextSides
  }
}
fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"DraftOpened"}) as unknown as TypedDocumentString<DraftOpenedFragment, unknown>;
export const DraftCommittedFragmentDoc = new TypedDocumentString(`
    fragment DraftCommitted on DraftStepsCommitted {
  version
  steps
  ref
  clientId
  author {
    ...DraftPerson
  }
  at
  hash
}
    fragment DraftPerson on Participant {
  id
  roles
  publicName {
    ...TextSides
  }
}
fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"DraftCommitted"}) as unknown as TypedDocumentString<DraftCommittedFragment, unknown>;
export const DueFieldsFragmentDoc = new TypedDocumentString(`
    fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}
    fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"DueFields"}) as unknown as TypedDocumentString<DueFieldsFragment, unknown>;
export const PhaseDatesFieldsFragmentDoc = new TypedDocumentString(`
    fragment PhaseDatesFields on PhaseDates {
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
}
    fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"PhaseDatesFields"}) as unknown as TypedDocumentString<PhaseDatesFieldsFragment, unknown>;
export const PhaseFieldsFragmentDoc = new TypedDocumentString(`
    fragment PhaseFields on Phase {
  id
  kind
  position
  state
  version
  description {
    ...TextSides
  }
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
  firstPromised {
    ...PhaseDatesFields
  }
}
    fragment PhaseDatesFields on PhaseDates {
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"PhaseFields"}) as unknown as TypedDocumentString<PhaseFieldsFragment, unknown>;
export const PhaseMoveFieldsFragmentDoc = new TypedDocumentString(`
    fragment PhaseMoveFields on PhaseMove {
  id
  phase {
    id
    kind
    position
  }
  from {
    ...PhaseDatesFields
  }
  to {
    ...PhaseDatesFields
  }
  reason {
    ...TextSides
  }
  movedAt
  movedBy {
    id
    publicName {
      ...TextSides
    }
  }
}
    fragment PhaseDatesFields on PhaseDates {
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"PhaseMoveFields"}) as unknown as TypedDocumentString<PhaseMoveFieldsFragment, unknown>;
export const PeriodFieldsFragmentDoc = new TypedDocumentString(`
    fragment PeriodFields on ReportingPeriod {
  id
  code
  startsOn
  endsOn
  opensOn
  closesOn
  open
}
    `, {"fragmentName":"PeriodFields"}) as unknown as TypedDocumentString<PeriodFieldsFragment, unknown>;
export const PlanHeadFragmentDoc = new TypedDocumentString(`
    fragment PlanHead on Plan {
  id
  slug
  title {
    ...TextSides
  }
  summary {
    ...TextSides
  }
  timeZone
  now
  updatedAt
  phases {
    ...PhaseFields
  }
  phaseMoves {
    ...PhaseMoveFields
  }
  periods {
    ...PeriodFields
  }
  openPeriod {
    ...PeriodFields
  }
}
    fragment PhaseFields on Phase {
  id
  kind
  position
  state
  version
  description {
    ...TextSides
  }
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
  firstPromised {
    ...PhaseDatesFields
  }
}
fragment PhaseDatesFields on PhaseDates {
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
}
fragment PhaseMoveFields on PhaseMove {
  id
  phase {
    id
    kind
    position
  }
  from {
    ...PhaseDatesFields
  }
  to {
    ...PhaseDatesFields
  }
  reason {
    ...TextSides
  }
  movedAt
  movedBy {
    id
    publicName {
      ...TextSides
    }
  }
}
fragment PeriodFields on ReportingPeriod {
  id
  code
  startsOn
  endsOn
  opensOn
  closesOn
  open
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"PlanHead"}) as unknown as TypedDocumentString<PlanHeadFragment, unknown>;
export const RevisionFieldsFragmentDoc = new TypedDocumentString(`
    fragment RevisionFields on MilestoneRevision {
  version
  title {
    ...TextSides
  }
  fullText {
    ...TextSides
  }
  reason {
    ...TextSides
  }
  at
  by {
    id
    publicName {
      ...TextSides
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"RevisionFields"}) as unknown as TypedDocumentString<RevisionFieldsFragment, unknown>;
export const IndicatorMarkFragmentDoc = new TypedDocumentString(`
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"IndicatorMark"}) as unknown as TypedDocumentString<IndicatorMarkFragment, unknown>;
export const IndicatorRowFragmentDoc = new TypedDocumentString(`
    fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"IndicatorRow"}) as unknown as TypedDocumentString<IndicatorRowFragment, unknown>;
export const DueDateMoveFieldsFragmentDoc = new TypedDocumentString(`
    fragment DueDateMoveFields on DueDateMove {
  id
  from {
    ...DueFields
  }
  to {
    ...DueFields
  }
  reason {
    ...TextSides
  }
  movedAt
  movedBy {
    id
    publicName {
      ...TextSides
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"DueDateMoveFields"}) as unknown as TypedDocumentString<DueDateMoveFieldsFragment, unknown>;
export const ReportFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReportFields on ProgressReport {
  id
  period
  voice
  status
  version
  reportedAt
  progress {
    ...TextSides
  }
  evidence {
    ...TextSides
  }
  challenges {
    ...TextSides
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"ReportFields"}) as unknown as TypedDocumentString<ReportFieldsFragment, unknown>;
export const IndicatorFullFragmentDoc = new TypedDocumentString(`
    fragment IndicatorFull on Indicator {
  ...IndicatorRow
  fullText {
    ...TextSides
  }
  dueDateMoves {
    ...DueDateMoveFields
  }
  officialReport: latestReport(voice: OFFICIAL) {
    ...ReportFields
  }
  championReport: latestReport(voice: CHAMPION) {
    ...ReportFields
  }
  reports(first: 1) {
    totalCount
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment ReportFields on ProgressReport {
  id
  period
  voice
  status
  version
  reportedAt
  progress {
    ...TextSides
  }
  evidence {
    ...TextSides
  }
  challenges {
    ...TextSides
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
}
fragment DueDateMoveFields on DueDateMove {
  id
  from {
    ...DueFields
  }
  to {
    ...DueFields
  }
  reason {
    ...TextSides
  }
  movedAt
  movedBy {
    id
    publicName {
      ...TextSides
    }
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"IndicatorFull"}) as unknown as TypedDocumentString<IndicatorFullFragment, unknown>;
export const MilestoneFullFragmentDoc = new TypedDocumentString(`
    fragment MilestoneFull on Milestone {
  id
  code
  position
  version
  title {
    ...TextSides
  }
  fullText {
    ...TextSides
  }
  revisions(first: 10) {
    nodes {
      ...RevisionFields
    }
  }
  indicators(first: 30) {
    nodes {
      ...IndicatorFull
    }
  }
}
    fragment RevisionFields on MilestoneRevision {
  version
  title {
    ...TextSides
  }
  fullText {
    ...TextSides
  }
  reason {
    ...TextSides
  }
  at
  by {
    id
    publicName {
      ...TextSides
    }
  }
}
fragment IndicatorFull on Indicator {
  ...IndicatorRow
  fullText {
    ...TextSides
  }
  dueDateMoves {
    ...DueDateMoveFields
  }
  officialReport: latestReport(voice: OFFICIAL) {
    ...ReportFields
  }
  championReport: latestReport(voice: CHAMPION) {
    ...ReportFields
  }
  reports(first: 1) {
    totalCount
  }
}
fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment ReportFields on ProgressReport {
  id
  period
  voice
  status
  version
  reportedAt
  progress {
    ...TextSides
  }
  evidence {
    ...TextSides
  }
  challenges {
    ...TextSides
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
}
fragment DueDateMoveFields on DueDateMove {
  id
  from {
    ...DueFields
  }
  to {
    ...DueFields
  }
  reason {
    ...TextSides
  }
  movedAt
  movedBy {
    id
    publicName {
      ...TextSides
    }
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"MilestoneFull"}) as unknown as TypedDocumentString<MilestoneFullFragment, unknown>;
export const CommitmentFullFragmentDoc = new TypedDocumentString(`
    fragment CommitmentFull on Commitment {
  id
  code
  position
  title {
    ...TextSides
  }
  promise {
    ...TextSides
  }
  leads {
    id
    name {
      ...TextSides
    }
  }
  partners {
    id
    state
    organization {
      id
      name {
        ...TextSides
      }
    }
  }
  milestones(first: 30) {
    totalCount
    nodes {
      ...MilestoneFull
    }
  }
}
    fragment MilestoneFull on Milestone {
  id
  code
  position
  version
  title {
    ...TextSides
  }
  fullText {
    ...TextSides
  }
  revisions(first: 10) {
    nodes {
      ...RevisionFields
    }
  }
  indicators(first: 30) {
    nodes {
      ...IndicatorFull
    }
  }
}
fragment RevisionFields on MilestoneRevision {
  version
  title {
    ...TextSides
  }
  fullText {
    ...TextSides
  }
  reason {
    ...TextSides
  }
  at
  by {
    id
    publicName {
      ...TextSides
    }
  }
}
fragment IndicatorFull on Indicator {
  ...IndicatorRow
  fullText {
    ...TextSides
  }
  dueDateMoves {
    ...DueDateMoveFields
  }
  officialReport: latestReport(voice: OFFICIAL) {
    ...ReportFields
  }
  championReport: latestReport(voice: CHAMPION) {
    ...ReportFields
  }
  reports(first: 1) {
    totalCount
  }
}
fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment ReportFields on ProgressReport {
  id
  period
  voice
  status
  version
  reportedAt
  progress {
    ...TextSides
  }
  evidence {
    ...TextSides
  }
  challenges {
    ...TextSides
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
}
fragment DueDateMoveFields on DueDateMove {
  id
  from {
    ...DueFields
  }
  to {
    ...DueFields
  }
  reason {
    ...TextSides
  }
  movedAt
  movedBy {
    id
    publicName {
      ...TextSides
    }
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"CommitmentFull"}) as unknown as TypedDocumentString<CommitmentFullFragment, unknown>;
export const TrackedPlanFragmentDoc = new TypedDocumentString(`
    fragment TrackedPlan on Plan {
  slug
  title {
    ...TextSides
  }
  shortTitle {
    ...TextSides
  }
  timeZone
  now
  updatedAt
  openPeriod {
    id
    code
    startsOn
    endsOn
    closesOn
  }
  leads {
    id
    code
    name {
      ...TextSides
    }
  }
  commitments(first: 100) {
    nodes {
      id
      code
      position
      title {
        ...TextSides
      }
      milestones {
        totalCount
      }
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}`, {"fragmentName":"TrackedPlan"}) as unknown as TypedDocumentString<TrackedPlanFragment, unknown>;
export const MarkPageFragmentDoc = new TypedDocumentString(`
    fragment MarkPage on IndicatorConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...IndicatorMark
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"MarkPage"}) as unknown as TypedDocumentString<MarkPageFragment, unknown>;
export const RowPageFragmentDoc = new TypedDocumentString(`
    fragment RowPage on IndicatorConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...IndicatorRow
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`, {"fragmentName":"RowPage"}) as unknown as TypedDocumentString<RowPageFragment, unknown>;
export const UserErrorFieldsFragmentDoc = new TypedDocumentString(`
    fragment UserErrorFields on UserError {
  code
  message
  field
}
    `, {"fragmentName":"UserErrorFields"}) as unknown as TypedDocumentString<UserErrorFieldsFragment, unknown>;
export const FrameWorkDocument = new TypedDocumentString(`
    query FrameWork($slug: String!) {
  viewer {
    id
    contributionNews(planSlug: $slug)
    participant(planSlug: $slug) {
      id
      roles
    }
  }
  plan(slug: $slug) {
    id
    listening {
      waiting
      published
      answered
    }
  }
}
    `) as unknown as TypedDocumentString<FrameWorkQuery, FrameWorkQueryVariables>;
export const FrameOfPlanDocument = new TypedDocumentString(`
    query FrameOfPlan($slug: String!) {
  plan(slug: $slug) {
    ...FramePlan
  }
  viewer {
    id
    name {
      ...TextSides
    }
    toReport(planSlug: $slug, first: 1) {
      totalCount
    }
  }
}
    fragment FramePlan on Plan {
  id
  slug
  title {
    ...TextSides
  }
  shortTitle {
    ...TextSides
  }
  demonstration
  now
  timeZone
  source {
    url
    licence {
      ...TextSides
    }
    licenceUrl {
      ...TextSides
    }
  }
  phases {
    id
    state
  }
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<FrameOfPlanQuery, FrameOfPlanQueryVariables>;
export const FrameDefaultDocument = new TypedDocumentString(`
    query FrameDefault {
  plans(first: 1) {
    nodes {
      id
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<FrameDefaultQuery, FrameDefaultQueryVariables>;
export const DemoPersonasDocument = new TypedDocumentString(`
    query DemoPersonas {
  demoPersonas {
    token
    role
    name {
      ...TextSides
    }
    description {
      ...TextSides
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<DemoPersonasQuery, DemoPersonasQueryVariables>;
export const CommitmentCommentsDocument = new TypedDocumentString(`
    query CommitmentComments($slug: String!, $code: String!, $orderBy: CommentOrder!, $signedIn: Boolean!) {
  feedPosition
  plan(slug: $slug) {
    id
    timeZone
    commitment(code: $code) {
      code
      ...SubjectComments
      commenting {
        open
        closesOn
      }
      milestones(first: 30) {
        nodes {
          code
          ...SubjectComments
        }
      }
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment ThreadFields on Comment {
  ...CommentFields
  ...CommentAbilities @include(if: $signedIn)
  replies(first: 10) {
    totalCount
    nodes {
      ...CommentFields
      ...CommentAbilities @include(if: $signedIn)
    }
  }
}
fragment SubjectComments on Commentable {
  id
  commentCount
  comments(orderBy: $orderBy, first: 10) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ThreadFields
    }
  }
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<CommitmentCommentsQuery, CommitmentCommentsQueryVariables>;
export const MoreCommentsDocument = new TypedDocumentString(`
    query MoreComments($id: ID!, $orderBy: CommentOrder!, $after: Cursor!, $signedIn: Boolean!) {
  node(id: $id) {
    ... on Commentable {
      comments(orderBy: $orderBy, first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...ThreadFields
        }
      }
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment ThreadFields on Comment {
  ...CommentFields
  ...CommentAbilities @include(if: $signedIn)
  replies(first: 10) {
    totalCount
    nodes {
      ...CommentFields
      ...CommentAbilities @include(if: $signedIn)
    }
  }
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<MoreCommentsQuery, MoreCommentsQueryVariables>;
export const ThreadRepliesDocument = new TypedDocumentString(`
    query ThreadReplies($id: ID!, $after: Cursor, $signedIn: Boolean!) {
  node(id: $id) {
    ... on Comment {
      id
      replies(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CommentFields
          ...CommentAbilities @include(if: $signedIn)
        }
      }
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<ThreadRepliesQuery, ThreadRepliesQueryVariables>;
export const CommentEventsDocument = new TypedDocumentString(`
    subscription CommentEvents($subjectId: ID!, $since: Position) {
  commentChanged(subjectId: $subjectId, since: $since) {
    __typename
    ... on CommentPublished {
      comment {
        ...CommentFields
        thread {
          id
        }
      }
    }
    ... on CommentStateChanged {
      comment {
        ...CommentFields
        thread {
          id
        }
      }
    }
    ... on CommentSupported {
      comment {
        id
        supportCount
        version
      }
    }
    ... on CommentAnswered {
      comment {
        ...CommentFields
        thread {
          id
        }
      }
    }
    ... on Removed {
      id
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<CommentEventsSubscription, CommentEventsSubscriptionVariables>;
export const OwnCommentEventsDocument = new TypedDocumentString(`
    subscription OwnCommentEvents($subjectId: ID!, $since: Position) {
  commentChanged(subjectId: $subjectId, since: $since) {
    __typename
    ... on CommentPublished {
      comment {
        ...CommentFields
        ...CommentAbilities
        thread {
          id
        }
      }
    }
    ... on CommentStateChanged {
      comment {
        ...CommentFields
        ...CommentAbilities
        thread {
          id
        }
      }
    }
    ... on CommentSupported {
      comment {
        id
        supportCount
        version
      }
    }
    ... on CommentAnswered {
      comment {
        ...CommentFields
        ...CommentAbilities
        thread {
          id
        }
      }
    }
    ... on Removed {
      id
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<OwnCommentEventsSubscription, OwnCommentEventsSubscriptionVariables>;
export const SupportCommentDocument = new TypedDocumentString(`
    mutation SupportComment($input: SupportCommentInput!) {
  supportComment(input: $input) {
    comment {
      id
      supportCount
      viewerSupports
      version
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<SupportCommentMutation, SupportCommentMutationVariables>;
export const WithdrawSupportDocument = new TypedDocumentString(`
    mutation WithdrawSupport($input: WithdrawSupportInput!) {
  withdrawSupport(input: $input) {
    comment {
      id
      supportCount
      viewerSupports
      version
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<WithdrawSupportMutation, WithdrawSupportMutationVariables>;
export const ModerationQueueDocument = new TypedDocumentString(`
    query ModerationQueue($slug: String!, $first: Int!) {
  feedPosition
  rulesOfEngagement {
    ...RuleFields
  }
  plan(slug: $slug) {
    id
    shortTitle {
      ...TextSides
    }
    timeZone
    now
    listening {
      ...ListeningFields
    }
    moderationQueue(first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        ...QueueItem
      }
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment QueueItem on Comment {
  id
  reference
  state
  language
  body
  bodyHtml
  bodyVersion
  receivedAt
  version
  secondOpinion
  authorName {
    ...TextSides
  }
  authorRole
  parent {
    id
    reference
    bodyHtml
    language
  }
  subject {
    __typename
    id
    ... on Commitment {
      code
      title {
        ...TextSides
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
    }
  }
  personalData {
    kind
    preview
  }
  claim {
    by {
      id
      publicName {
        ...TextSides
      }
    }
    until
    viewerIsHolder
  }
  rule {
    ...RuleFields
  }
  viewerCanModerate
  viewerCanUndo
}
fragment ListeningFields on ListeningFigures {
  received
  waiting
  oldestWaitingSince
  published
  refused
  hidden
  withdrawn
  byRule {
    count
    rule {
      ...RuleFields
    }
  }
  medianWaitMinutes
  answered
  responsesOverdue
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<ModerationQueueQuery, ModerationQueueQueryVariables>;
export const ListeningDocument = new TypedDocumentString(`
    query Listening($slug: String!) {
  plan(slug: $slug) {
    id
    listening {
      ...ListeningFields
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment ListeningFields on ListeningFigures {
  received
  waiting
  oldestWaitingSince
  published
  refused
  hidden
  withdrawn
  byRule {
    count
    rule {
      ...RuleFields
    }
  }
  medianWaitMinutes
  answered
  responsesOverdue
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<ListeningQuery, ListeningQueryVariables>;
export const ModerationEventsDocument = new TypedDocumentString(`
    subscription ModerationEvents($planSlug: String!, $since: Position) {
  moderationChanged(planSlug: $planSlug, since: $since) {
    __typename
    ... on CommentSubmitted {
      comment {
        ...QueueItem
      }
    }
    ... on CommentPublished {
      comment {
        ...QueueItem
      }
    }
    ... on CommentStateChanged {
      comment {
        ...QueueItem
      }
    }
    ... on CommentClaimed {
      comment {
        ...QueueItem
      }
    }
    ... on Removed {
      id
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment QueueItem on Comment {
  id
  reference
  state
  language
  body
  bodyHtml
  bodyVersion
  receivedAt
  version
  secondOpinion
  authorName {
    ...TextSides
  }
  authorRole
  parent {
    id
    reference
    bodyHtml
    language
  }
  subject {
    __typename
    id
    ... on Commitment {
      code
      title {
        ...TextSides
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
    }
  }
  personalData {
    kind
    preview
  }
  claim {
    by {
      id
      publicName {
        ...TextSides
      }
    }
    until
    viewerIsHolder
  }
  rule {
    ...RuleFields
  }
  viewerCanModerate
  viewerCanUndo
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<ModerationEventsSubscription, ModerationEventsSubscriptionVariables>;
export const ModerateCommentDocument = new TypedDocumentString(`
    mutation ModerateComment($input: ModerateCommentInput!) {
  moderateComment(input: $input) {
    comment {
      ...QueueItem
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment QueueItem on Comment {
  id
  reference
  state
  language
  body
  bodyHtml
  bodyVersion
  receivedAt
  version
  secondOpinion
  authorName {
    ...TextSides
  }
  authorRole
  parent {
    id
    reference
    bodyHtml
    language
  }
  subject {
    __typename
    id
    ... on Commitment {
      code
      title {
        ...TextSides
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
    }
  }
  personalData {
    kind
    preview
  }
  claim {
    by {
      id
      publicName {
        ...TextSides
      }
    }
    until
    viewerIsHolder
  }
  rule {
    ...RuleFields
  }
  viewerCanModerate
  viewerCanUndo
}
fragment TextSides on Text {
  en
  fr
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ModerateCommentMutation, ModerateCommentMutationVariables>;
export const ModerateCommentsDocument = new TypedDocumentString(`
    mutation ModerateComments($input: ModerateCommentsInput!) {
  moderateComments(input: $input) {
    comments {
      ...QueueItem
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment QueueItem on Comment {
  id
  reference
  state
  language
  body
  bodyHtml
  bodyVersion
  receivedAt
  version
  secondOpinion
  authorName {
    ...TextSides
  }
  authorRole
  parent {
    id
    reference
    bodyHtml
    language
  }
  subject {
    __typename
    id
    ... on Commitment {
      code
      title {
        ...TextSides
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
    }
  }
  personalData {
    kind
    preview
  }
  claim {
    by {
      id
      publicName {
        ...TextSides
      }
    }
    until
    viewerIsHolder
  }
  rule {
    ...RuleFields
  }
  viewerCanModerate
  viewerCanUndo
}
fragment TextSides on Text {
  en
  fr
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ModerateCommentsMutation, ModerateCommentsMutationVariables>;
export const UndoModerationDocument = new TypedDocumentString(`
    mutation UndoModeration($input: UndoModerationInput!) {
  undoModeration(input: $input) {
    comment {
      ...QueueItem
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment QueueItem on Comment {
  id
  reference
  state
  language
  body
  bodyHtml
  bodyVersion
  receivedAt
  version
  secondOpinion
  authorName {
    ...TextSides
  }
  authorRole
  parent {
    id
    reference
    bodyHtml
    language
  }
  subject {
    __typename
    id
    ... on Commitment {
      code
      title {
        ...TextSides
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
    }
  }
  personalData {
    kind
    preview
  }
  claim {
    by {
      id
      publicName {
        ...TextSides
      }
    }
    until
    viewerIsHolder
  }
  rule {
    ...RuleFields
  }
  viewerCanModerate
  viewerCanUndo
}
fragment TextSides on Text {
  en
  fr
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<UndoModerationMutation, UndoModerationMutationVariables>;
export const ClaimCommentDocument = new TypedDocumentString(`
    mutation ClaimComment($input: ClaimCommentInput!) {
  claimComment(input: $input) {
    comment {
      ...QueueItem
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment QueueItem on Comment {
  id
  reference
  state
  language
  body
  bodyHtml
  bodyVersion
  receivedAt
  version
  secondOpinion
  authorName {
    ...TextSides
  }
  authorRole
  parent {
    id
    reference
    bodyHtml
    language
  }
  subject {
    __typename
    id
    ... on Commitment {
      code
      title {
        ...TextSides
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
    }
  }
  personalData {
    kind
    preview
  }
  claim {
    by {
      id
      publicName {
        ...TextSides
      }
    }
    until
    viewerIsHolder
  }
  rule {
    ...RuleFields
  }
  viewerCanModerate
  viewerCanUndo
}
fragment TextSides on Text {
  en
  fr
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ClaimCommentMutation, ClaimCommentMutationVariables>;
export const ReleaseCommentDocument = new TypedDocumentString(`
    mutation ReleaseComment($input: ReleaseCommentInput!) {
  releaseComment(input: $input) {
    comment {
      id
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ReleaseCommentMutation, ReleaseCommentMutationVariables>;
export const ResponseFormDocument = new TypedDocumentString(`
    query ResponseForm($reference: String!) {
  viewer {
    id
  }
  comment(reference: $reference) {
    ...CommentFields
    viewerCanRespond
    subject {
      __typename
      id
      ... on Commitment {
        code
        title {
          ...TextSides
        }
        plan {
          ...StoryPlan
        }
        ...ChangeTargets
      }
      ... on Milestone {
        code
        title {
          ...TextSides
        }
        commitment {
          plan {
            ...StoryPlan
          }
          ...ChangeTargets
        }
      }
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment ChangeTargets on Commitment {
  id
  code
  title {
    ...TextSides
  }
  milestones(first: 30) {
    nodes {
      id
      code
      title {
        ...TextSides
      }
      indicators(first: 30) {
        nodes {
          id
          code
          title {
            ...TextSides
          }
        }
      }
    }
  }
}
fragment StoryPlan on Plan {
  id
  slug
  shortTitle {
    ...TextSides
  }
  timeZone
  now
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<ResponseFormQuery, ResponseFormQueryVariables>;
export const RespondDocument = new TypedDocumentString(`
    mutation Respond($input: RespondInput!) {
  respond(input: $input) {
    response {
      ...ResponseFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment TextSides on Text {
  en
  fr
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<RespondMutation, RespondMutationVariables>;
export const ToAnswerDocument = new TypedDocumentString(`
    query ToAnswer($slug: String!, $after: Cursor) {
  plan(slug: $slug) {
    id
    now
    timeZone
    shortTitle {
      ...TextSides
    }
    toAnswer(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CommentFields
        subject {
          __typename
          id
          ... on Commitment {
            code
          }
          ... on Milestone {
            code
          }
        }
      }
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<ToAnswerQuery, ToAnswerQueryVariables>;
export const CommentStoryDocument = new TypedDocumentString(`
    query CommentStory($reference: String!) {
  feedPosition
  viewer {
    id
  }
  rulesOfEngagement {
    ...RuleFields
  }
  comment(reference: $reference) {
    ...StoryFields
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment StoryFields on Comment {
  ...CommentFields
  ...CommentAbilities
  body
  bodyVersion
  secondOpinion
  viewerHasNews
  viewerCanEdit
  viewerCanWithdraw
  viewerCanAppeal
  viewerCanUndo
  rule {
    ...RuleFields
  }
  parent {
    id
    reference
    state
  }
  subject {
    __typename
    id
    commenting {
      open
      maxLength
    }
    ... on Commitment {
      code
      title {
        ...TextSides
      }
      plan {
        ...StoryPlan
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
      commitment {
        id
        code
        plan {
          ...StoryPlan
        }
      }
    }
  }
  story {
    kind
    at
    rule {
      ...RuleFields
    }
    changed {
      ...ChangedNode
    }
    by {
      id
      publicName {
        ...TextSides
      }
    }
  }
}
fragment StoryPlan on Plan {
  id
  slug
  shortTitle {
    ...TextSides
  }
  timeZone
  now
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<CommentStoryQuery, CommentStoryQueryVariables>;
export const EditCommentDocument = new TypedDocumentString(`
    mutation EditComment($input: EditCommentInput!) {
  editComment(input: $input) {
    comment {
      ...StoryFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment StoryFields on Comment {
  ...CommentFields
  ...CommentAbilities
  body
  bodyVersion
  secondOpinion
  viewerHasNews
  viewerCanEdit
  viewerCanWithdraw
  viewerCanAppeal
  viewerCanUndo
  rule {
    ...RuleFields
  }
  parent {
    id
    reference
    state
  }
  subject {
    __typename
    id
    commenting {
      open
      maxLength
    }
    ... on Commitment {
      code
      title {
        ...TextSides
      }
      plan {
        ...StoryPlan
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
      commitment {
        id
        code
        plan {
          ...StoryPlan
        }
      }
    }
  }
  story {
    kind
    at
    rule {
      ...RuleFields
    }
    changed {
      ...ChangedNode
    }
    by {
      id
      publicName {
        ...TextSides
      }
    }
  }
}
fragment StoryPlan on Plan {
  id
  slug
  shortTitle {
    ...TextSides
  }
  timeZone
  now
}
fragment TextSides on Text {
  en
  fr
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<EditCommentMutation, EditCommentMutationVariables>;
export const WithdrawCommentDocument = new TypedDocumentString(`
    mutation WithdrawComment($input: WithdrawCommentInput!) {
  withdrawComment(input: $input) {
    comment {
      ...StoryFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment StoryFields on Comment {
  ...CommentFields
  ...CommentAbilities
  body
  bodyVersion
  secondOpinion
  viewerHasNews
  viewerCanEdit
  viewerCanWithdraw
  viewerCanAppeal
  viewerCanUndo
  rule {
    ...RuleFields
  }
  parent {
    id
    reference
    state
  }
  subject {
    __typename
    id
    commenting {
      open
      maxLength
    }
    ... on Commitment {
      code
      title {
        ...TextSides
      }
      plan {
        ...StoryPlan
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
      commitment {
        id
        code
        plan {
          ...StoryPlan
        }
      }
    }
  }
  story {
    kind
    at
    rule {
      ...RuleFields
    }
    changed {
      ...ChangedNode
    }
    by {
      id
      publicName {
        ...TextSides
      }
    }
  }
}
fragment StoryPlan on Plan {
  id
  slug
  shortTitle {
    ...TextSides
  }
  timeZone
  now
}
fragment TextSides on Text {
  en
  fr
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<WithdrawCommentMutation, WithdrawCommentMutationVariables>;
export const AppealCommentDocument = new TypedDocumentString(`
    mutation AppealComment($input: AppealCommentInput!) {
  appealComment(input: $input) {
    comment {
      ...StoryFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment CommentAbilities on Comment {
  viewerIsAuthor
  viewerSupports
  viewerCanSupport
  viewerCanReply
  viewerCanModerate
  viewerCanRespond
}
fragment StoryFields on Comment {
  ...CommentFields
  ...CommentAbilities
  body
  bodyVersion
  secondOpinion
  viewerHasNews
  viewerCanEdit
  viewerCanWithdraw
  viewerCanAppeal
  viewerCanUndo
  rule {
    ...RuleFields
  }
  parent {
    id
    reference
    state
  }
  subject {
    __typename
    id
    commenting {
      open
      maxLength
    }
    ... on Commitment {
      code
      title {
        ...TextSides
      }
      plan {
        ...StoryPlan
      }
    }
    ... on Milestone {
      code
      title {
        ...TextSides
      }
      commitment {
        id
        code
        plan {
          ...StoryPlan
        }
      }
    }
  }
  story {
    kind
    at
    rule {
      ...RuleFields
    }
    changed {
      ...ChangedNode
    }
    by {
      id
      publicName {
        ...TextSides
      }
    }
  }
}
fragment StoryPlan on Plan {
  id
  slug
  shortTitle {
    ...TextSides
  }
  timeZone
  now
}
fragment TextSides on Text {
  en
  fr
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<AppealCommentMutation, AppealCommentMutationVariables>;
export const MyCommentsDocument = new TypedDocumentString(`
    query MyComments($slug: String!, $after: Cursor) {
  viewer {
    id
    contributionNews(planSlug: $slug)
    contributions(planSlug: $slug, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ... on Comment {
          ...CommentFields
          viewerHasNews
          rule {
            ...RuleFields
          }
          subject {
            __typename
            id
            ... on Commitment {
              code
            }
            ... on Milestone {
              code
            }
          }
        }
      }
    }
  }
  plan(slug: $slug) {
    id
    timeZone
    shortTitle {
      ...TextSides
    }
  }
}
    fragment RuleFields on RuleOfEngagement {
  code
  number
  title {
    ...TextSides
  }
  explanation {
    ...TextSides
  }
}
fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<MyCommentsQuery, MyCommentsQueryVariables>;
export const MarkCommentsSeenDocument = new TypedDocumentString(`
    mutation MarkCommentsSeen($input: MarkCommentsSeenInput!) {
  markCommentsSeen(input: $input) {
    comments {
      id
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<MarkCommentsSeenMutation, MarkCommentsSeenMutationVariables>;
export const CommentFormDocument = new TypedDocumentString(`
    query CommentForm($slug: String!, $code: String!) {
  viewer {
    id
    name {
      ...TextSides
    }
    participant(planSlug: $slug) {
      id
      publicName {
        ...TextSides
      }
      roles
    }
  }
  plan(slug: $slug) {
    id
    shortTitle {
      ...TextSides
    }
    timeZone
    now
    updatedAt
    commitment(code: $code) {
      id
      code
      position
      title {
        ...TextSides
      }
      viewerCanComment
      commenting {
        open
        closesOn
        maxLength
        maxNameLength
        consentVersion
      }
      milestones(first: 30) {
        nodes {
          id
          code
          title {
            ...TextSides
          }
        }
      }
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<CommentFormQuery, CommentFormQueryVariables>;
export const CommentRepliedToDocument = new TypedDocumentString(`
    query CommentRepliedTo($reference: String!) {
  comment(reference: $reference) {
    ...CommentFields
    viewerCanReply
    subject {
      __typename
      id
      ... on Commitment {
        code
      }
      ... on Milestone {
        code
      }
    }
  }
}
    fragment ChangedNode on Node {
  __typename
  id
  ... on Commitment {
    code
  }
  ... on Milestone {
    code
  }
  ... on Indicator {
    code
  }
}
fragment ResponseFields on Response {
  id
  outcome
  reason {
    ...TextSides
    state
  }
  changed {
    ...ChangedNode
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
  respondedAt
  version
}
fragment CommentFields on Comment {
  id
  reference
  state
  language
  bodyHtml
  receivedAt
  publishedAt
  authorName {
    ...TextSides
  }
  authorRole
  authorOrganization {
    id
    name {
      ...TextSides
    }
  }
  supportCount
  replyCount
  responseDueOn
  response {
    ...ResponseFields
  }
  version
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<CommentRepliedToQuery, CommentRepliedToQueryVariables>;
export const SubmitCommentDocument = new TypedDocumentString(`
    mutation SubmitComment($input: SubmitCommentInput!) {
  submitComment(input: $input) {
    comment {
      id
      reference
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<SubmitCommentMutation, SubmitCommentMutationVariables>;
export const DraftPageDocument = new TypedDocumentString(`
    query DraftPage($slug: String!, $code: String!) {
  plan(slug: $slug) {
    id
    slug
    shortTitle {
      ...TextSides
    }
    timeZone
    now
    updatedAt
    commitment(code: $code) {
      id
      code
      title {
        ...TextSides
      }
      drafts {
        ...DraftOpened
      }
    }
  }
  viewer {
    id
    name {
      ...TextSides
    }
    participant(planSlug: $slug) {
      id
    }
  }
}
    fragment DraftOpened on Draft {
  id
  language
  state
  public
  version
  floor
  content
  peopleHere
  people {
    ...DraftCursorFields
  }
  viewerCanEdit
  viewerCanFreeze
}
fragment DraftCursorFields on DraftCursorMoved {
  clientId
  participant {
    ...DraftPerson
  }
  version
  anchor
  head
  gone
}
fragment DraftPerson on Participant {
  id
  roles
  publicName {
    ...TextSides
  }
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<DraftPageQuery, DraftPageQueryVariables>;
export const DraftAgainDocument = new TypedDocumentString(`
    query DraftAgain($id: ID!) {
  node(id: $id) {
    ... on Draft {
      ...DraftOpened
    }
  }
}
    fragment DraftOpened on Draft {
  id
  language
  state
  public
  version
  floor
  content
  peopleHere
  people {
    ...DraftCursorFields
  }
  viewerCanEdit
  viewerCanFreeze
}
fragment DraftCursorFields on DraftCursorMoved {
  clientId
  participant {
    ...DraftPerson
  }
  version
  anchor
  head
  gone
}
fragment DraftPerson on Participant {
  id
  roles
  publicName {
    ...TextSides
  }
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<DraftAgainQuery, DraftAgainQueryVariables>;
export const DraftAtDocument = new TypedDocumentString(`
    query DraftAt($id: ID!, $version: Int!) {
  node(id: $id) {
    ... on Draft {
      id
      viewerCanEdit
      at(version: $version) {
        version
        content
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DraftAtQuery, DraftAtQueryVariables>;
export const DraftSinceDocument = new TypedDocumentString(`
    query DraftSince($id: ID!, $version: Int!) {
  node(id: $id) {
    ... on Draft {
      id
      version
      since(version: $version) {
        ...DraftCommitted
      }
    }
  }
}
    fragment DraftPerson on Participant {
  id
  roles
  publicName {
    ...TextSides
  }
}
fragment DraftCommitted on DraftStepsCommitted {
  version
  steps
  ref
  clientId
  author {
    ...DraftPerson
  }
  at
  hash
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<DraftSinceQuery, DraftSinceQueryVariables>;
export const DraftEventsDocument = new TypedDocumentString(`
    subscription DraftEvents($draftId: ID!, $since: Int!) {
  draftChanged(draftId: $draftId, since: $since) {
    __typename
    ... on DraftStepsCommitted {
      ...DraftCommitted
    }
    ... on DraftCursorMoved {
      ...DraftCursorFields
    }
    ... on DraftStateChanged {
      draft {
        id
        state
        public
        peopleHere
        viewerCanEdit
        viewerCanFreeze
      }
    }
  }
}
    fragment DraftCursorFields on DraftCursorMoved {
  clientId
  participant {
    ...DraftPerson
  }
  version
  anchor
  head
  gone
}
fragment DraftPerson on Participant {
  id
  roles
  publicName {
    ...TextSides
  }
}
fragment DraftCommitted on DraftStepsCommitted {
  version
  steps
  ref
  clientId
  author {
    ...DraftPerson
  }
  at
  hash
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<DraftEventsSubscription, DraftEventsSubscriptionVariables>;
export const SubmitDraftStepsDocument = new TypedDocumentString(`
    mutation SubmitDraftSteps($input: SubmitDraftStepsInput!) {
  submitDraftSteps(input: $input) {
    version
    steps
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitDraftStepsMutation, SubmitDraftStepsMutationVariables>;
export const MoveDraftCursorDocument = new TypedDocumentString(`
    mutation MoveDraftCursor($input: MoveDraftCursorInput!) {
  moveDraftCursor(input: $input) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MoveDraftCursorMutation, MoveDraftCursorMutationVariables>;
export const FreezeDraftDocument = new TypedDocumentString(`
    mutation FreezeDraft($input: FreezeDraftInput!) {
  freezeDraft(input: $input) {
    draft {
      id
      state
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FreezeDraftMutation, FreezeDraftMutationVariables>;
export const ReopenDraftDocument = new TypedDocumentString(`
    mutation ReopenDraft($input: ReopenDraftInput!) {
  reopenDraft(input: $input) {
    draft {
      id
      state
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenDraftMutation, ReopenDraftMutationVariables>;
export const DraftHistoryDocument = new TypedDocumentString(`
    query DraftHistory($id: ID!, $after: Cursor) {
  node(id: $id) {
    ... on Draft {
      id
      commits(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          version
          at
          author {
            ...DraftPerson
          }
        }
      }
    }
  }
}
    fragment DraftPerson on Participant {
  id
  roles
  publicName {
    ...TextSides
  }
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<DraftHistoryQuery, DraftHistoryQueryVariables>;
export const DraftVersionDocument = new TypedDocumentString(`
    query DraftVersion($id: ID!, $version: Int!) {
  node(id: $id) {
    ... on Draft {
      id
      at(version: $version) {
        version
        content
        markdown
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DraftVersionQuery, DraftVersionQueryVariables>;
export const DraftFormsDocument = new TypedDocumentString(`
    query DraftForms($id: ID!) {
  node(id: $id) {
    ... on Draft {
      id
      version
      text
      markdown
      html
    }
  }
}
    `) as unknown as TypedDocumentString<DraftFormsQuery, DraftFormsQueryVariables>;
export const CommitmentDraftsDocument = new TypedDocumentString(`
    query CommitmentDrafts($slug: String!, $code: String!) {
  plan(slug: $slug) {
    id
    commitment(code: $code) {
      id
      drafts {
        id
        state
        peopleHere
        viewerCanEdit
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CommitmentDraftsQuery, CommitmentDraftsQueryVariables>;
export const PhaseFormDocument = new TypedDocumentString(`
    query PhaseForm($slug: String!) {
  viewer {
    id
  }
  plan(slug: $slug) {
    id
    shortTitle {
      ...TextSides
    }
    timeZone
    updatedAt
    phases {
      ...PhaseFields
      viewerCanMove
    }
  }
}
    fragment PhaseFields on Phase {
  id
  kind
  position
  state
  version
  description {
    ...TextSides
  }
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
  firstPromised {
    ...PhaseDatesFields
  }
}
fragment PhaseDatesFields on PhaseDates {
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`) as unknown as TypedDocumentString<PhaseFormQuery, PhaseFormQueryVariables>;
export const MovePhaseDocument = new TypedDocumentString(`
    mutation MovePhase($input: MovePhaseInput!) {
  movePhase(input: $input) {
    phase {
      ...PhaseFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment PhaseFields on Phase {
  id
  kind
  position
  state
  version
  description {
    ...TextSides
  }
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
  firstPromised {
    ...PhaseDatesFields
  }
}
fragment PhaseDatesFields on PhaseDates {
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<MovePhaseMutation, MovePhaseMutationVariables>;
export const PlanHomeDocument = new TypedDocumentString(`
    query PlanHome($slug: String!) {
  feedPosition
  plan(slug: $slug) {
    ...PlanHead
  }
}
    fragment PhaseFields on Phase {
  id
  kind
  position
  state
  version
  description {
    ...TextSides
  }
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
  firstPromised {
    ...PhaseDatesFields
  }
}
fragment PhaseDatesFields on PhaseDates {
  starts {
    ...DueFields
  }
  ends {
    ...DueFields
  }
  firstDay
  lastDay
}
fragment PhaseMoveFields on PhaseMove {
  id
  phase {
    id
    kind
    position
  }
  from {
    ...PhaseDatesFields
  }
  to {
    ...PhaseDatesFields
  }
  reason {
    ...TextSides
  }
  movedAt
  movedBy {
    id
    publicName {
      ...TextSides
    }
  }
}
fragment PeriodFields on ReportingPeriod {
  id
  code
  startsOn
  endsOn
  opensOn
  closesOn
  open
}
fragment PlanHead on Plan {
  id
  slug
  title {
    ...TextSides
  }
  summary {
    ...TextSides
  }
  timeZone
  now
  updatedAt
  phases {
    ...PhaseFields
  }
  phaseMoves {
    ...PhaseMoveFields
  }
  periods {
    ...PeriodFields
  }
  openPeriod {
    ...PeriodFields
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`) as unknown as TypedDocumentString<PlanHomeQuery, PlanHomeQueryVariables>;
export const PhaseAbilitiesDocument = new TypedDocumentString(`
    query PhaseAbilities($slug: String!) {
  plan(slug: $slug) {
    id
    phases {
      id
      viewerCanMove
    }
  }
}
    `) as unknown as TypedDocumentString<PhaseAbilitiesQuery, PhaseAbilitiesQueryVariables>;
export const PlansDocument = new TypedDocumentString(`
    query Plans {
  plans(first: 100) {
    nodes {
      id
      slug
      title {
        ...TextSides
      }
      summary {
        ...TextSides
      }
      phases {
        id
        kind
        position
        state
      }
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<PlansQuery, PlansQueryVariables>;
export const PlanEventsDocument = new TypedDocumentString(`
    subscription PlanEvents($planSlug: String!, $since: Position) {
  planChanged(planSlug: $planSlug, since: $since) {
    __typename
    ... on PhaseMoved {
      phase {
        id
        kind
      }
    }
    ... on PhaseStateChanged {
      phase {
        id
        kind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlanEventsSubscription, PlanEventsSubscriptionVariables>;
export const CommitmentPageDocument = new TypedDocumentString(`
    query CommitmentPage($slug: String!, $code: String!) {
  feedPosition
  plan(slug: $slug) {
    id
    slug
    shortTitle {
      ...TextSides
    }
    timeZone
    now
    updatedAt
    commitments(first: 1) {
      totalCount
    }
    commitment(code: $code) {
      ...CommitmentFull
    }
  }
}
    fragment CommitmentFull on Commitment {
  id
  code
  position
  title {
    ...TextSides
  }
  promise {
    ...TextSides
  }
  leads {
    id
    name {
      ...TextSides
    }
  }
  partners {
    id
    state
    organization {
      id
      name {
        ...TextSides
      }
    }
  }
  milestones(first: 30) {
    totalCount
    nodes {
      ...MilestoneFull
    }
  }
}
fragment MilestoneFull on Milestone {
  id
  code
  position
  version
  title {
    ...TextSides
  }
  fullText {
    ...TextSides
  }
  revisions(first: 10) {
    nodes {
      ...RevisionFields
    }
  }
  indicators(first: 30) {
    nodes {
      ...IndicatorFull
    }
  }
}
fragment RevisionFields on MilestoneRevision {
  version
  title {
    ...TextSides
  }
  fullText {
    ...TextSides
  }
  reason {
    ...TextSides
  }
  at
  by {
    id
    publicName {
      ...TextSides
    }
  }
}
fragment IndicatorFull on Indicator {
  ...IndicatorRow
  fullText {
    ...TextSides
  }
  dueDateMoves {
    ...DueDateMoveFields
  }
  officialReport: latestReport(voice: OFFICIAL) {
    ...ReportFields
  }
  championReport: latestReport(voice: CHAMPION) {
    ...ReportFields
  }
  reports(first: 1) {
    totalCount
  }
}
fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment ReportFields on ProgressReport {
  id
  period
  voice
  status
  version
  reportedAt
  progress {
    ...TextSides
  }
  evidence {
    ...TextSides
  }
  challenges {
    ...TextSides
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
}
fragment DueDateMoveFields on DueDateMove {
  id
  from {
    ...DueFields
  }
  to {
    ...DueFields
  }
  reason {
    ...TextSides
  }
  movedAt
  movedBy {
    id
    publicName {
      ...TextSides
    }
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`) as unknown as TypedDocumentString<CommitmentPageQuery, CommitmentPageQueryVariables>;
export const CommitmentAbilitiesDocument = new TypedDocumentString(`
    query CommitmentAbilities($slug: String!, $code: String!) {
  plan(slug: $slug) {
    id
    commitment(code: $code) {
      id
      milestones(first: 30) {
        nodes {
          id
          viewerCanEdit
          indicators(first: 30) {
            nodes {
              id
              viewerCanReport
              viewerCanMoveDueDate
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CommitmentAbilitiesQuery, CommitmentAbilitiesQueryVariables>;
export const IndicatorReportsDocument = new TypedDocumentString(`
    query IndicatorReports($slug: String!, $code: String!) {
  plan(slug: $slug) {
    id
    indicator(code: $code) {
      id
      reports(first: 100) {
        nodes {
          ...ReportFields
        }
      }
    }
  }
}
    fragment ReportFields on ProgressReport {
  id
  period
  voice
  status
  version
  reportedAt
  progress {
    ...TextSides
  }
  evidence {
    ...TextSides
  }
  challenges {
    ...TextSides
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
}
fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<IndicatorReportsQuery, IndicatorReportsQueryVariables>;
export const MilestoneEventsDocument = new TypedDocumentString(`
    subscription MilestoneEvents($planSlug: String!, $since: Position) {
  milestoneChanged(planSlug: $planSlug, since: $since) {
    __typename
    ... on ProgressReported {
      indicator {
        ...IndicatorRow
      }
      report {
        ...ReportFields
      }
    }
    ... on DueDateMoved {
      indicator {
        ...IndicatorRow
      }
      move {
        ...DueDateMoveFields
      }
    }
    ... on MilestoneEdited {
      milestone {
        id
        code
        version
        title {
          ...TextSides
        }
        fullText {
          ...TextSides
        }
      }
      revision {
        at
      }
    }
    ... on Removed {
      id
    }
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment ReportFields on ProgressReport {
  id
  period
  voice
  status
  version
  reportedAt
  progress {
    ...TextSides
  }
  evidence {
    ...TextSides
  }
  challenges {
    ...TextSides
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
}
fragment DueDateMoveFields on DueDateMove {
  id
  from {
    ...DueFields
  }
  to {
    ...DueFields
  }
  reason {
    ...TextSides
  }
  movedAt
  movedBy {
    id
    publicName {
      ...TextSides
    }
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`) as unknown as TypedDocumentString<MilestoneEventsSubscription, MilestoneEventsSubscriptionVariables>;
export const PlanTrackerDocument = new TypedDocumentString(`
    query PlanTracker($slug: String!) {
  feedPosition
  plan(slug: $slug) {
    id
    ...TrackedPlan
    indicators(first: 100, orderBy: {field: POSITION}) {
      ...RowPage
    }
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment TrackedPlan on Plan {
  slug
  title {
    ...TextSides
  }
  shortTitle {
    ...TextSides
  }
  timeZone
  now
  updatedAt
  openPeriod {
    id
    code
    startsOn
    endsOn
    closesOn
  }
  leads {
    id
    code
    name {
      ...TextSides
    }
  }
  commitments(first: 100) {
    nodes {
      id
      code
      position
      title {
        ...TextSides
      }
      milestones {
        totalCount
      }
    }
  }
}
fragment RowPage on IndicatorConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...IndicatorRow
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`) as unknown as TypedDocumentString<PlanTrackerQuery, PlanTrackerQueryVariables>;
export const MoreIndicatorsDocument = new TypedDocumentString(`
    query MoreIndicators($slug: String!, $after: Cursor) {
  plan(slug: $slug) {
    id
    indicators(first: 100, after: $after, orderBy: {field: POSITION}) {
      ...RowPage
    }
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment RowPage on IndicatorConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...IndicatorRow
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`) as unknown as TypedDocumentString<MoreIndicatorsQuery, MoreIndicatorsQueryVariables>;
export const PlanMarksDocument = new TypedDocumentString(`
    query PlanMarks($slug: String!) {
  feedPosition
  plan(slug: $slug) {
    id
    ...TrackedPlan
    indicators(first: 100, orderBy: {field: POSITION}) {
      ...MarkPage
    }
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment TrackedPlan on Plan {
  slug
  title {
    ...TextSides
  }
  shortTitle {
    ...TextSides
  }
  timeZone
  now
  updatedAt
  openPeriod {
    id
    code
    startsOn
    endsOn
    closesOn
  }
  leads {
    id
    code
    name {
      ...TextSides
    }
  }
  commitments(first: 100) {
    nodes {
      id
      code
      position
      title {
        ...TextSides
      }
      milestones {
        totalCount
      }
    }
  }
}
fragment MarkPage on IndicatorConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...IndicatorMark
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`) as unknown as TypedDocumentString<PlanMarksQuery, PlanMarksQueryVariables>;
export const MoreMarksDocument = new TypedDocumentString(`
    query MoreMarks($slug: String!, $after: Cursor) {
  plan(slug: $slug) {
    id
    indicators(first: 100, after: $after, orderBy: {field: POSITION}) {
      ...MarkPage
    }
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment MarkPage on IndicatorConnection {
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    ...IndicatorMark
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`) as unknown as TypedDocumentString<MoreMarksQuery, MoreMarksQueryVariables>;
export const ReportFormDocument = new TypedDocumentString(`
    query ReportForm($slug: String!, $code: String!) {
  feedPosition
  viewer {
    id
    name {
      ...TextSides
    }
  }
  plan(slug: $slug) {
    id
    shortTitle {
      ...TextSides
    }
    timeZone
    now
    updatedAt
    openPeriod {
      id
      code
      startsOn
      endsOn
      closesOn
    }
    periods {
      id
      code
      startsOn
      endsOn
      opensOn
    }
    indicator(code: $code) {
      ...IndicatorRow
      fullText {
        ...TextSides
      }
      leads {
        id
        name {
          ...TextSides
        }
      }
      officialReport: latestReport(voice: OFFICIAL) {
        ...ReportFields
      }
      championReport: latestReport(voice: CHAMPION) {
        ...ReportFields
      }
    }
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment ReportFields on ProgressReport {
  id
  period
  voice
  status
  version
  reportedAt
  progress {
    ...TextSides
  }
  evidence {
    ...TextSides
  }
  challenges {
    ...TextSides
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`) as unknown as TypedDocumentString<ReportFormQuery, ReportFormQueryVariables>;
export const ReportAbilitiesDocument = new TypedDocumentString(`
    query ReportAbilities($slug: String!, $code: String!) {
  plan(slug: $slug) {
    id
    indicator(code: $code) {
      id
      viewerCanReport
    }
  }
}
    `) as unknown as TypedDocumentString<ReportAbilitiesQuery, ReportAbilitiesQueryVariables>;
export const ReportProgressDocument = new TypedDocumentString(`
    mutation ReportProgress($input: ReportProgressInput!) {
  reportProgress(input: $input) {
    report {
      ...ReportFields
    }
    indicator {
      ...IndicatorRow
    }
    current {
      ...ReportFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment ReportFields on ProgressReport {
  id
  period
  voice
  status
  version
  reportedAt
  progress {
    ...TextSides
  }
  evidence {
    ...TextSides
  }
  challenges {
    ...TextSides
  }
  author {
    id
    publicName {
      ...TextSides
    }
  }
  organization {
    id
    name {
      ...TextSides
    }
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<ReportProgressMutation, ReportProgressMutationVariables>;
export const DueDateFormDocument = new TypedDocumentString(`
    query DueDateForm($slug: String!, $code: String!) {
  viewer {
    id
  }
  plan(slug: $slug) {
    id
    shortTitle {
      ...TextSides
    }
    timeZone
    updatedAt
    indicator(code: $code) {
      id
      code
      version
      viewerCanMoveDueDate
      title {
        ...TextSides
      }
      due {
        ...DueFields
      }
      milestone {
        id
        commitment {
          id
          code
        }
      }
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}`) as unknown as TypedDocumentString<DueDateFormQuery, DueDateFormQueryVariables>;
export const MoveDueDateDocument = new TypedDocumentString(`
    mutation MoveDueDate($input: MoveDueDateInput!) {
  moveDueDate(input: $input) {
    indicator {
      ...IndicatorRow
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment IndicatorMark on Indicator {
  id
  code
  version
  firstPromised {
    ...DueFields
  }
  overdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  milestone {
    id
    code
    commitment {
      id
      code
    }
  }
}
fragment IndicatorRow on Indicator {
  ...IndicatorMark
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  monthsOverdue
  leads {
    id
    code
  }
}
fragment TextSides on Text {
  en
  fr
}
fragment DueFields on Due {
  precision
  lastDay
  wording {
    ...TextSides
  }
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<MoveDueDateMutation, MoveDueDateMutationVariables>;
export const WordingFormDocument = new TypedDocumentString(`
    query WordingForm($slug: String!, $code: String!) {
  viewer {
    id
  }
  plan(slug: $slug) {
    id
    shortTitle {
      ...TextSides
    }
    timeZone
    updatedAt
    commitment(code: $code) {
      id
      code
      title {
        ...TextSides
      }
      milestones(first: 30) {
        nodes {
          id
          code
          version
          viewerCanEdit
          title {
            ...TextSides
          }
          fullText {
            ...TextSides
          }
        }
      }
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<WordingFormQuery, WordingFormQueryVariables>;
export const EditMilestoneDocument = new TypedDocumentString(`
    mutation EditMilestone($input: EditMilestoneInput!) {
  editMilestone(input: $input) {
    milestone {
      id
      version
      title {
        ...TextSides
      }
      fullText {
        ...TextSides
      }
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}
fragment UserErrorFields on UserError {
  code
  message
  field
}`) as unknown as TypedDocumentString<EditMilestoneMutation, EditMilestoneMutationVariables>;
export const ToReportDocument = new TypedDocumentString(`
    query ToReport($slug: String!) {
  viewer {
    id
    toReport(planSlug: $slug, first: 50) {
      totalCount
      nodes {
        id
        code
        title {
          ...TextSides
        }
        overdue
      }
    }
  }
}
    fragment TextSides on Text {
  en
  fr
}`) as unknown as TypedDocumentString<ToReportQuery, ToReportQueryVariables>;