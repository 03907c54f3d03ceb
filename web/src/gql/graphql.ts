/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Why a change was refused, when the person can mend it. */
export type UserErrorCode =
  /** One language is given and the other is missing. */
  | 'BOTH_LANGUAGES_REQUIRED'
  /** A value is not one of those that are possible. */
  | 'INVALID'
  /** The reporting period is not open. */
  | 'PERIOD_NOT_OPEN'
  /** This `ref` was used before, for something else. */
  | 'REF_REUSED'
  /** A required value is missing. */
  | 'REQUIRED'
  /** Someone else changed it since `baseVersion`. */
  | 'STALE_VERSION'
  /** A value is too long. */
  | 'TOO_LONG'
  /** Nothing would change. */
  | 'UNCHANGED'
  /** The reporting period is not one of the plan's. */
  | 'UNKNOWN_PERIOD';

/** Who reports: the government, or civil society as the second voice. */
export type Voice =
  | 'CHAMPION'
  | 'OFFICIAL';

export type FramePlanFragment = { readonly id: string, readonly slug: string, readonly demonstration: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly source: { readonly url: string, readonly licence: { readonly en: string | null, readonly fr: string | null }, readonly licenceUrl: { readonly en: string | null, readonly fr: string | null } } | null, readonly phases: ReadonlyArray<{ readonly id: string, readonly state: PhaseState }> };

export type FrameOfPlanQueryVariables = Exact<{
  slug: string;
}>;


export type FrameOfPlanQuery = { readonly plan: { readonly id: string, readonly slug: string, readonly demonstration: boolean, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly source: { readonly url: string, readonly licence: { readonly en: string | null, readonly fr: string | null }, readonly licenceUrl: { readonly en: string | null, readonly fr: string | null } } | null, readonly phases: ReadonlyArray<{ readonly id: string, readonly state: PhaseState }> } | null, readonly viewer: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null }, readonly toReport: { readonly totalCount: number } } | null };

export type FrameDefaultQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameDefaultQuery = { readonly plans: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string }> } };

export type IndicatorRowFragment = { readonly id: string, readonly code: string, readonly position: number, readonly version: number, readonly changedAt: string, readonly overdue: boolean, readonly monthsOverdue: number, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } };

export type ReportFieldsFragment = { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null };

export type DueDateMoveFieldsFragment = { readonly id: string, readonly movedAt: string, readonly from: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly to: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null };

export type MilestoneEventsSubscriptionVariables = Exact<{
  planSlug: string;
  since?: string | null | undefined;
}>;


export type MilestoneEventsSubscription = { readonly milestoneChanged:
    | { readonly __typename: 'DueDateMoved', readonly indicator: { readonly id: string, readonly code: string, readonly position: number, readonly version: number, readonly changedAt: string, readonly overdue: boolean, readonly monthsOverdue: number, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }, readonly move: { readonly id: string, readonly movedAt: string, readonly from: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly to: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly reason: { readonly en: string | null, readonly fr: string | null }, readonly movedBy: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null } }
    | { readonly __typename: 'MilestoneEdited', readonly milestone: { readonly id: string, readonly code: string, readonly version: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly fullText: { readonly en: string | null, readonly fr: string | null } }, readonly revision: { readonly at: string } }
    | { readonly __typename: 'ProgressReported', readonly indicator: { readonly id: string, readonly code: string, readonly position: number, readonly version: number, readonly changedAt: string, readonly overdue: boolean, readonly monthsOverdue: number, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }, readonly report: { readonly id: string, readonly period: string, readonly voice: Voice, readonly status: ProgressStatus, readonly version: number, readonly reportedAt: string, readonly progress: { readonly en: string | null, readonly fr: string | null } | null, readonly evidence: { readonly en: string | null, readonly fr: string | null } | null, readonly challenges: { readonly en: string | null, readonly fr: string | null } | null, readonly author: { readonly id: string, readonly publicName: { readonly en: string | null, readonly fr: string | null } } | null, readonly organization: { readonly id: string, readonly name: { readonly en: string | null, readonly fr: string | null } } | null } }
    | { readonly __typename: 'Removed', readonly id: string }
   };

export type PlanTrackerQueryVariables = Exact<{
  slug: string;
}>;


export type PlanTrackerQuery = { readonly feedPosition: string, readonly plan: { readonly id: string, readonly slug: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly indicators: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly position: number, readonly version: number, readonly changedAt: string, readonly overdue: boolean, readonly monthsOverdue: number, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> }, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly openPeriod: { readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly closesOn: string } | null, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly commitments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly position: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly milestones: { readonly totalCount: number } }> } } | null };

export type TrackedPlanFragment = { readonly slug: string, readonly timeZone: string, readonly now: string, readonly updatedAt: string, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly shortTitle: { readonly en: string | null, readonly fr: string | null }, readonly openPeriod: { readonly id: string, readonly code: string, readonly startsOn: string, readonly endsOn: string, readonly closesOn: string } | null, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: { readonly en: string | null, readonly fr: string | null } }>, readonly commitments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly position: number, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly milestones: { readonly totalCount: number } }> } };

export type MoreIndicatorsQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
}>;


export type MoreIndicatorsQuery = { readonly plan: { readonly id: string, readonly indicators: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly position: number, readonly version: number, readonly changedAt: string, readonly overdue: boolean, readonly monthsOverdue: number, readonly voicesDiffer: boolean, readonly official: ProgressStatus, readonly champion: ProgressStatus, readonly title: { readonly en: string | null, readonly fr: string | null }, readonly due: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } }, readonly firstPromised: { readonly precision: DuePrecision, readonly lastDay: string | null, readonly wording: { readonly en: string | null, readonly fr: string | null } } | null, readonly dueDateMoves: ReadonlyArray<{ readonly id: string }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly milestone: { readonly id: string, readonly code: string, readonly commitment: { readonly id: string, readonly code: string } } }> } } | null };

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
export const IndicatorRowFragmentDoc = new TypedDocumentString(`
    fragment IndicatorRow on Indicator {
  id
  code
  position
  version
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  firstPromised {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  overdue
  monthsOverdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  leads {
    id
    code
  }
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
export const UserErrorFieldsFragmentDoc = new TypedDocumentString(`
    fragment UserErrorFields on UserError {
  code
  message
  field
}
    `, {"fragmentName":"UserErrorFields"}) as unknown as TypedDocumentString<UserErrorFieldsFragment, unknown>;
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
    fragment IndicatorRow on Indicator {
  id
  code
  position
  version
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  firstPromised {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  overdue
  monthsOverdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  leads {
    id
    code
  }
  milestone {
    id
    code
    commitment {
      id
      code
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
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...IndicatorRow
      }
    }
  }
}
    fragment IndicatorRow on Indicator {
  id
  code
  position
  version
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  firstPromised {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  overdue
  monthsOverdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  leads {
    id
    code
  }
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
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...IndicatorRow
      }
    }
  }
}
    fragment IndicatorRow on Indicator {
  id
  code
  position
  version
  changedAt
  title {
    ...TextSides
  }
  due {
    ...DueFields
  }
  firstPromised {
    ...DueFields
  }
  dueDateMoves {
    id
  }
  overdue
  monthsOverdue
  voicesDiffer
  official: status(voice: OFFICIAL)
  champion: status(voice: CHAMPION)
  leads {
    id
    code
  }
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
}`) as unknown as TypedDocumentString<MoreIndicatorsQuery, MoreIndicatorsQueryVariables>;
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