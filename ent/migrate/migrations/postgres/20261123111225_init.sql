-- Create "accounts" table
CREATE TABLE "accounts" (
  "id" character varying NOT NULL,
  "state" character varying NOT NULL DEFAULT 'ACTIVE',
  "created_at" timestamptz NOT NULL,
  "person_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "state_known" CHECK ((state)::text = ANY ((ARRAY['ACTIVE'::character varying, 'BANNED'::character varying])::text[]))
);
-- Create index "account_person_id" to table: "accounts"
CREATE UNIQUE INDEX "account_person_id" ON "accounts" ("person_id");
-- Create "changes" table
CREATE TABLE "changes" (
  "position" bigint NOT NULL,
  "epoch" bigint NOT NULL,
  "topic" character varying NOT NULL,
  "kind" character varying NOT NULL,
  "plan_id" character varying NULL,
  "parent_id" character varying NULL,
  "subject_id" character varying NULL,
  "entity_id" character varying NOT NULL,
  "version" bigint NOT NULL,
  "audience" character varying NOT NULL,
  "participant_id" character varying NULL,
  "at" timestamptz NOT NULL,
  PRIMARY KEY ("position"),
  CONSTRAINT "audience_known" CHECK ((audience)::text = ANY ((ARRAY['PUBLIC'::character varying, 'MODERATORS'::character varying, 'EDITORS'::character varying, 'PERSON'::character varying, 'INTERNAL'::character varying])::text[]))
);
-- Create index "change_parent_id_topic_position" to table: "changes"
CREATE INDEX "change_parent_id_topic_position" ON "changes" ("parent_id", "topic", "position");
-- Create index "change_plan_id_topic_position" to table: "changes"
CREATE INDEX "change_plan_id_topic_position" ON "changes" ("plan_id", "topic", "position");
-- Create index "change_subject_id_topic_position" to table: "changes"
CREATE INDEX "change_subject_id_topic_position" ON "changes" ("subject_id", "topic", "position");
-- Create "comments" table
CREATE TABLE "comments" (
  "id" character varying NOT NULL,
  "subject_id" character varying NOT NULL,
  "commitment_id" character varying NOT NULL,
  "thread_key" character varying NOT NULL DEFAULT '',
  "listed" boolean NOT NULL DEFAULT false,
  "published_order" bigint NOT NULL DEFAULT 0,
  "support_count" bigint NOT NULL DEFAULT 0,
  "reply_count" bigint NOT NULL DEFAULT 0,
  "version" bigint NOT NULL DEFAULT 1,
  "plan_id" character varying NOT NULL,
  "contribution_id" character varying NOT NULL,
  "parent_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "comments_comments_answers" FOREIGN KEY ("parent_id") REFERENCES "comments" ("id") ON UPDATE NO ACTION ON DELETE SET NULL
);
-- Create index "comment_contribution_id" to table: "comments"
CREATE UNIQUE INDEX "comment_contribution_id" ON "comments" ("contribution_id");
-- Create index "comment_parent_id" to table: "comments"
CREATE INDEX "comment_parent_id" ON "comments" ("parent_id");
-- Create index "comment_plan_id" to table: "comments"
CREATE INDEX "comment_plan_id" ON "comments" ("plan_id");
-- Create index "comment_subject_id_thread_key_listed_published_order_id" to table: "comments"
CREATE INDEX "comment_subject_id_thread_key_listed_published_order_id" ON "comments" ("subject_id", "thread_key", "listed", "published_order", "id");
-- Create index "comment_subject_id_thread_key_listed_support_count_id" to table: "comments"
CREATE INDEX "comment_subject_id_thread_key_listed_support_count_id" ON "comments" ("subject_id", "thread_key", "listed", "support_count", "id");
-- Create index "comment_thread_key_listed_published_order_id" to table: "comments"
CREATE INDEX "comment_thread_key_listed_published_order_id" ON "comments" ("thread_key", "listed", "published_order", "id");
-- Create "comment_tallies" table
CREATE TABLE "comment_tallies" (
  "id" character varying NOT NULL,
  "threads" bigint NOT NULL DEFAULT 0,
  "published" bigint NOT NULL DEFAULT 0,
  "plan_id" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "commenttally_plan_id" to table: "comment_tallies"
CREATE INDEX "commenttally_plan_id" ON "comment_tallies" ("plan_id");
-- Create "commitments" table
CREATE TABLE "commitments" (
  "id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "changed_at" timestamptz NOT NULL,
  "code" character varying NOT NULL,
  "title" jsonb NOT NULL,
  "promise" jsonb NOT NULL,
  "position" bigint NOT NULL,
  "plan_id" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "commitment_plan_id" to table: "commitments"
CREATE INDEX "commitment_plan_id" ON "commitments" ("plan_id");
-- Create index "commitment_plan_id_code" to table: "commitments"
CREATE UNIQUE INDEX "commitment_plan_id_code" ON "commitments" ("plan_id", "code");
-- Create index "commitment_plan_id_position" to table: "commitments"
CREATE UNIQUE INDEX "commitment_plan_id_position" ON "commitments" ("plan_id", "position");
-- Create "contributions" table
CREATE TABLE "contributions" (
  "id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "changed_at" timestamptz NOT NULL,
  "kind" character varying NOT NULL,
  "channel" character varying NOT NULL,
  "language" character varying NOT NULL,
  "body" text NOT NULL,
  "body_version" bigint NOT NULL DEFAULT 1,
  "name_choice" character varying NOT NULL DEFAULT 'ROLE',
  "public_name" character varying NOT NULL DEFAULT '',
  "author_role" character varying NOT NULL DEFAULT 'PARTICIPANT',
  "consent_version" character varying NOT NULL,
  "reference" character varying NOT NULL,
  "state" character varying NOT NULL,
  "received_at" timestamptz NOT NULL,
  "received_order" bigint NOT NULL DEFAULT 0,
  "edited_at" timestamptz NULL,
  "published_at" timestamptz NULL,
  "withdrawn_at" timestamptz NULL,
  "appealed_at" timestamptz NULL,
  "rule" character varying NOT NULL DEFAULT '',
  "wait_seconds" bigint NULL,
  "second_opinion" boolean NOT NULL DEFAULT false,
  "not_by" character varying NULL,
  "claimed_by" character varying NULL,
  "claimed_until" timestamptz NULL,
  "answered" boolean NOT NULL DEFAULT false,
  "has_news" boolean NOT NULL DEFAULT false,
  "plan_id" character varying NOT NULL,
  "participant_id" character varying NULL,
  "organization_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "author_role_known" CHECK ((author_role)::text = ANY ((ARRAY['PARTICIPANT'::character varying, 'CHAMPION'::character varying, 'OFFICIAL'::character varying, 'FORUM_MEMBER'::character varying, 'MODERATOR'::character varying, 'FACILITATOR'::character varying])::text[])),
  CONSTRAINT "channel_known" CHECK ((channel)::text = ANY ((ARRAY['WEB'::character varying, 'EMAIL'::character varying, 'SOCIAL'::character varying, 'EVENT'::character varying, 'FORM'::character varying])::text[])),
  CONSTRAINT "kind_known" CHECK ((kind)::text = 'COMMENT'::text),
  CONSTRAINT "language_known" CHECK ((language)::text = ANY ((ARRAY['EN'::character varying, 'FR'::character varying])::text[])),
  CONSTRAINT "name_choice_known" CHECK ((name_choice)::text = ANY ((ARRAY['ROLE'::character varying, 'ACCOUNT'::character varying, 'GIVEN'::character varying])::text[])),
  CONSTRAINT "state_known" CHECK ((state)::text = ANY ((ARRAY['HELD'::character varying, 'PUBLISHED'::character varying, 'REFUSED'::character varying, 'HIDDEN'::character varying, 'WITHDRAWN'::character varying])::text[]))
);
-- Create index "contribution_organization_id" to table: "contributions"
CREATE INDEX "contribution_organization_id" ON "contributions" ("organization_id");
-- Create index "contribution_participant_id_received_order_id" to table: "contributions"
CREATE INDEX "contribution_participant_id_received_order_id" ON "contributions" ("participant_id", "received_order", "id");
-- Create index "contribution_plan_id" to table: "contributions"
CREATE INDEX "contribution_plan_id" ON "contributions" ("plan_id");
-- Create index "contribution_plan_id_answered_state_received_order_id" to table: "contributions"
CREATE INDEX "contribution_plan_id_answered_state_received_order_id" ON "contributions" ("plan_id", "answered", "state", "received_order", "id");
-- Create index "contribution_plan_id_state_received_order_id" to table: "contributions"
CREATE INDEX "contribution_plan_id_state_received_order_id" ON "contributions" ("plan_id", "state", "received_order", "id");
-- Create index "contribution_plan_id_wait_seconds" to table: "contributions"
CREATE INDEX "contribution_plan_id_wait_seconds" ON "contributions" ("plan_id", "wait_seconds");
-- Create index "contributions_reference_key" to table: "contributions"
CREATE UNIQUE INDEX "contributions_reference_key" ON "contributions" ("reference");
-- Create "drafts" table
CREATE TABLE "drafts" (
  "id" character varying NOT NULL,
  "language" character varying NOT NULL,
  "state" character varying NOT NULL,
  "public" boolean NOT NULL DEFAULT false,
  "schema_version" bigint NOT NULL,
  "floor" bigint NOT NULL DEFAULT 0,
  "version" bigint NOT NULL DEFAULT 0,
  "changed_at" timestamptz NOT NULL,
  "plan_id" character varying NOT NULL,
  "commitment_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "language_known" CHECK ((language)::text = ANY ((ARRAY['EN'::character varying, 'FR'::character varying])::text[])),
  CONSTRAINT "state_known" CHECK ((state)::text = ANY ((ARRAY['OPEN'::character varying, 'FROZEN'::character varying, 'CLOSED'::character varying])::text[]))
);
-- Create index "draft_commitment_id_language" to table: "drafts"
CREATE UNIQUE INDEX "draft_commitment_id_language" ON "drafts" ("commitment_id", "language");
-- Create index "draft_plan_id" to table: "drafts"
CREATE INDEX "draft_plan_id" ON "drafts" ("plan_id");
-- Create "draft_commits" table
CREATE TABLE "draft_commits" (
  "id" character varying NOT NULL,
  "version" bigint NOT NULL,
  "ref" character varying NOT NULL,
  "client_id" character varying NOT NULL,
  "input_hash" bytea NOT NULL,
  "document_hash" character varying NOT NULL DEFAULT '',
  "steps" json NOT NULL,
  "committed_at" timestamptz NOT NULL,
  "plan_id" character varying NOT NULL,
  "draft_id" character varying NOT NULL,
  "participant_id" character varying NULL,
  PRIMARY KEY ("id")
);
-- Create index "draftcommit_draft_id_client_id_ref" to table: "draft_commits"
CREATE UNIQUE INDEX "draftcommit_draft_id_client_id_ref" ON "draft_commits" ("draft_id", "client_id", "ref");
-- Create index "draftcommit_draft_id_version" to table: "draft_commits"
CREATE UNIQUE INDEX "draftcommit_draft_id_version" ON "draft_commits" ("draft_id", "version");
-- Create index "draftcommit_participant_id" to table: "draft_commits"
CREATE INDEX "draftcommit_participant_id" ON "draft_commits" ("participant_id");
-- Create index "draftcommit_plan_id" to table: "draft_commits"
CREATE INDEX "draftcommit_plan_id" ON "draft_commits" ("plan_id");
-- Create "draft_snapshots" table
CREATE TABLE "draft_snapshots" (
  "id" character varying NOT NULL,
  "version" bigint NOT NULL,
  "content" json NOT NULL,
  "hash" bytea NOT NULL,
  "taken_at" timestamptz NOT NULL,
  "plan_id" character varying NOT NULL,
  "draft_id" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "draftsnapshot_draft_id_version" to table: "draft_snapshots"
CREATE UNIQUE INDEX "draftsnapshot_draft_id_version" ON "draft_snapshots" ("draft_id", "version");
-- Create index "draftsnapshot_plan_id" to table: "draft_snapshots"
CREATE INDEX "draftsnapshot_plan_id" ON "draft_snapshots" ("plan_id");
-- Create "due_date_moves" table
CREATE TABLE "due_date_moves" (
  "id" character varying NOT NULL,
  "from_due" jsonb NOT NULL,
  "to_due" jsonb NOT NULL,
  "reason" jsonb NOT NULL,
  "moved_at" timestamptz NOT NULL,
  "plan_id" character varying NOT NULL,
  "indicator_id" character varying NOT NULL,
  "participant_id" character varying NULL,
  PRIMARY KEY ("id")
);
-- Create index "duedatemove_indicator_id_moved_at" to table: "due_date_moves"
CREATE INDEX "duedatemove_indicator_id_moved_at" ON "due_date_moves" ("indicator_id", "moved_at");
-- Create index "duedatemove_participant_id" to table: "due_date_moves"
CREATE INDEX "duedatemove_participant_id" ON "due_date_moves" ("participant_id");
-- Create index "duedatemove_plan_id" to table: "due_date_moves"
CREATE INDEX "duedatemove_plan_id" ON "due_date_moves" ("plan_id");
-- Create "feed_heads" table
CREATE TABLE "feed_heads" (
  "id" bigint NOT NULL,
  "epoch" bigint NOT NULL,
  "last" bigint NOT NULL,
  "floor" bigint NOT NULL,
  PRIMARY KEY ("id")
);
-- Create "indicators" table
CREATE TABLE "indicators" (
  "id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "changed_at" timestamptz NOT NULL,
  "code" character varying NOT NULL,
  "title" jsonb NOT NULL,
  "full_text" jsonb NOT NULL,
  "position" bigint NOT NULL,
  "plan_position" bigint NOT NULL,
  "due" jsonb NOT NULL,
  "first_promised" jsonb NULL,
  "official_status" character varying NULL,
  "champion_status" character varying NULL,
  "plan_id" character varying NOT NULL,
  "milestone_id" character varying NOT NULL,
  "latest_official_id" character varying NULL,
  "latest_champion_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "champion_status_known" CHECK ((champion_status)::text = ANY ((ARRAY['NS'::character varying, 'LP'::character varying, 'SP'::character varying, 'C'::character varying])::text[])),
  CONSTRAINT "official_status_known" CHECK ((official_status)::text = ANY ((ARRAY['NS'::character varying, 'LP'::character varying, 'SP'::character varying, 'C'::character varying])::text[]))
);
-- Create index "indicator_latest_champion_id" to table: "indicators"
CREATE INDEX "indicator_latest_champion_id" ON "indicators" ("latest_champion_id");
-- Create index "indicator_latest_official_id" to table: "indicators"
CREATE INDEX "indicator_latest_official_id" ON "indicators" ("latest_official_id");
-- Create index "indicator_milestone_id_position" to table: "indicators"
CREATE UNIQUE INDEX "indicator_milestone_id_position" ON "indicators" ("milestone_id", "position");
-- Create index "indicator_plan_id" to table: "indicators"
CREATE INDEX "indicator_plan_id" ON "indicators" ("plan_id");
-- Create index "indicator_plan_id_code" to table: "indicators"
CREATE UNIQUE INDEX "indicator_plan_id_code" ON "indicators" ("plan_id", "code");
-- Create index "indicator_plan_id_plan_position" to table: "indicators"
CREATE UNIQUE INDEX "indicator_plan_id_plan_position" ON "indicators" ("plan_id", "plan_position");
-- Create "leads" table
CREATE TABLE "leads" (
  "id" character varying NOT NULL,
  "position" bigint NOT NULL,
  "plan_id" character varying NOT NULL,
  "indicator_id" character varying NOT NULL,
  "organization_id" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "lead_indicator_id_organization_id" to table: "leads"
CREATE UNIQUE INDEX "lead_indicator_id_organization_id" ON "leads" ("indicator_id", "organization_id");
-- Create index "lead_organization_id" to table: "leads"
CREATE INDEX "lead_organization_id" ON "leads" ("organization_id");
-- Create index "lead_plan_id" to table: "leads"
CREATE INDEX "lead_plan_id" ON "leads" ("plan_id");
-- Create "memberships" table
CREATE TABLE "memberships" (
  "id" character varying NOT NULL,
  "role" character varying NOT NULL,
  "plan_id" character varying NOT NULL,
  "organization_id" character varying NULL,
  "participant_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "role_known" CHECK ((role)::text = ANY ((ARRAY['PARTICIPANT'::character varying, 'CHAMPION'::character varying, 'OFFICIAL'::character varying, 'FORUM_MEMBER'::character varying, 'MODERATOR'::character varying, 'FACILITATOR'::character varying])::text[]))
);
-- Create index "membership_organization_id" to table: "memberships"
CREATE INDEX "membership_organization_id" ON "memberships" ("organization_id");
-- Create index "membership_participant_id_role_organization_id" to table: "memberships"
CREATE UNIQUE INDEX "membership_participant_id_role_organization_id" ON "memberships" ("participant_id", "role", "organization_id");
-- Create index "membership_plan_id" to table: "memberships"
CREATE INDEX "membership_plan_id" ON "memberships" ("plan_id");
-- Create "milestones" table
CREATE TABLE "milestones" (
  "id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "changed_at" timestamptz NOT NULL,
  "code" character varying NOT NULL,
  "title" jsonb NOT NULL,
  "full_text" jsonb NOT NULL,
  "position" bigint NOT NULL,
  "plan_id" character varying NOT NULL,
  "commitment_id" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "milestone_commitment_id_position" to table: "milestones"
CREATE UNIQUE INDEX "milestone_commitment_id_position" ON "milestones" ("commitment_id", "position");
-- Create index "milestone_plan_id" to table: "milestones"
CREATE INDEX "milestone_plan_id" ON "milestones" ("plan_id");
-- Create index "milestone_plan_id_code" to table: "milestones"
CREATE UNIQUE INDEX "milestone_plan_id_code" ON "milestones" ("plan_id", "code");
-- Create "moderation_decisions" table
CREATE TABLE "moderation_decisions" (
  "id" character varying NOT NULL,
  "decision" character varying NOT NULL,
  "reason_code" character varying NOT NULL DEFAULT '',
  "from_state" character varying NOT NULL DEFAULT 'HELD',
  "from_rule" character varying NOT NULL DEFAULT '',
  "decided_at" timestamptz NOT NULL,
  "plan_id" character varying NOT NULL,
  "contribution_id" character varying NOT NULL,
  "participant_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "decision_known" CHECK ((decision)::text = ANY ((ARRAY['APPROVE'::character varying, 'REFUSE'::character varying, 'HIDE'::character varying, 'SECOND_OPINION'::character varying, 'UNDO'::character varying])::text[])),
  CONSTRAINT "from_state_known" CHECK ((from_state)::text = ANY ((ARRAY['HELD'::character varying, 'PUBLISHED'::character varying, 'REFUSED'::character varying, 'HIDDEN'::character varying, 'WITHDRAWN'::character varying])::text[]))
);
-- Create index "moderationdecision_contribution_id_decided_at" to table: "moderation_decisions"
CREATE INDEX "moderationdecision_contribution_id_decided_at" ON "moderation_decisions" ("contribution_id", "decided_at");
-- Create index "moderationdecision_participant_id" to table: "moderation_decisions"
CREATE INDEX "moderationdecision_participant_id" ON "moderation_decisions" ("participant_id");
-- Create index "moderationdecision_plan_id" to table: "moderation_decisions"
CREATE INDEX "moderationdecision_plan_id" ON "moderation_decisions" ("plan_id");
-- Create "organizations" table
CREATE TABLE "organizations" (
  "id" character varying NOT NULL,
  "code" character varying NOT NULL,
  "name" jsonb NOT NULL,
  "kind" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "kind_known" CHECK ((kind)::text = ANY ((ARRAY['DEPARTMENT'::character varying, 'CIVIL_SOCIETY'::character varying, 'OTHER'::character varying])::text[]))
);
-- Create index "organizations_code_key" to table: "organizations"
CREATE UNIQUE INDEX "organizations_code_key" ON "organizations" ("code");
-- Create "participants" table
CREATE TABLE "participants" (
  "id" character varying NOT NULL,
  "public_name" jsonb NOT NULL,
  "plan_id" character varying NOT NULL,
  "organization_id" character varying NULL,
  PRIMARY KEY ("id")
);
-- Create index "participant_organization_id" to table: "participants"
CREATE INDEX "participant_organization_id" ON "participants" ("organization_id");
-- Create index "participant_plan_id" to table: "participants"
CREATE INDEX "participant_plan_id" ON "participants" ("plan_id");
-- Create "partners" table
CREATE TABLE "partners" (
  "id" character varying NOT NULL,
  "state" character varying NOT NULL,
  "position" bigint NOT NULL,
  "plan_id" character varying NOT NULL,
  "commitment_id" character varying NOT NULL,
  "organization_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "state_known" CHECK ((state)::text = ANY ((ARRAY['PROPOSED'::character varying, 'CONFIRMED'::character varying])::text[]))
);
-- Create index "partner_commitment_id_organization_id" to table: "partners"
CREATE UNIQUE INDEX "partner_commitment_id_organization_id" ON "partners" ("commitment_id", "organization_id");
-- Create index "partner_organization_id" to table: "partners"
CREATE INDEX "partner_organization_id" ON "partners" ("organization_id");
-- Create index "partner_plan_id" to table: "partners"
CREATE INDEX "partner_plan_id" ON "partners" ("plan_id");
-- Create "persons" table
CREATE TABLE "persons" (
  "id" character varying NOT NULL,
  "name" character varying NOT NULL,
  "email" character varying NULL,
  PRIMARY KEY ("id")
);
-- Create index "persons_email_key" to table: "persons"
CREATE UNIQUE INDEX "persons_email_key" ON "persons" ("email");
-- Create "person_links" table
CREATE TABLE "person_links" (
  "id" character varying NOT NULL,
  "plan_id" character varying NOT NULL,
  "person_id" character varying NOT NULL,
  "participant_id" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "personlink_participant_id" to table: "person_links"
CREATE UNIQUE INDEX "personlink_participant_id" ON "person_links" ("participant_id");
-- Create index "personlink_person_id_plan_id" to table: "person_links"
CREATE UNIQUE INDEX "personlink_person_id_plan_id" ON "person_links" ("person_id", "plan_id");
-- Create index "personlink_plan_id" to table: "person_links"
CREATE INDEX "personlink_plan_id" ON "person_links" ("plan_id");
-- Create "phases" table
CREATE TABLE "phases" (
  "id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "changed_at" timestamptz NOT NULL,
  "kind" character varying NOT NULL,
  "title" jsonb NOT NULL,
  "description" jsonb NOT NULL,
  "position" bigint NOT NULL,
  "dates" jsonb NOT NULL,
  "first_promised" jsonb NULL,
  "announced" character varying NOT NULL DEFAULT 'TO_COME',
  "plan_id" character varying NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "announced_known" CHECK ((announced)::text = ANY ((ARRAY['TO_COME'::character varying, 'NOW'::character varying, 'DONE'::character varying])::text[])),
  CONSTRAINT "kind_known" CHECK ((kind)::text = ANY ((ARRAY['PLANNING'::character varying, 'SHAPING'::character varying, 'DRAFTING'::character varying, 'REVIEWING'::character varying, 'FINALIZING'::character varying, 'IMPLEMENTING'::character varying])::text[]))
);
-- Create index "phase_plan_id" to table: "phases"
CREATE INDEX "phase_plan_id" ON "phases" ("plan_id");
-- Create index "phase_plan_id_kind" to table: "phases"
CREATE UNIQUE INDEX "phase_plan_id_kind" ON "phases" ("plan_id", "kind");
-- Create index "phase_plan_id_position" to table: "phases"
CREATE UNIQUE INDEX "phase_plan_id_position" ON "phases" ("plan_id", "position");
-- Create "phase_moves" table
CREATE TABLE "phase_moves" (
  "id" character varying NOT NULL,
  "from_dates" jsonb NOT NULL,
  "to_dates" jsonb NOT NULL,
  "reason" jsonb NOT NULL,
  "moved_at" timestamptz NOT NULL,
  "plan_id" character varying NOT NULL,
  "phase_id" character varying NOT NULL,
  "participant_id" character varying NULL,
  PRIMARY KEY ("id")
);
-- Create index "phasemove_participant_id" to table: "phase_moves"
CREATE INDEX "phasemove_participant_id" ON "phase_moves" ("participant_id");
-- Create index "phasemove_phase_id_moved_at" to table: "phase_moves"
CREATE INDEX "phasemove_phase_id_moved_at" ON "phase_moves" ("phase_id", "moved_at");
-- Create index "phasemove_plan_id" to table: "phase_moves"
CREATE INDEX "phasemove_plan_id" ON "phase_moves" ("plan_id");
-- Create "plans" table
CREATE TABLE "plans" (
  "id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "changed_at" timestamptz NOT NULL,
  "slug" character varying NOT NULL,
  "title" jsonb NOT NULL,
  "short_title" jsonb NOT NULL,
  "summary" jsonb NOT NULL,
  "state" character varying NOT NULL,
  "time_zone" character varying NOT NULL,
  "demonstration" boolean NOT NULL DEFAULT false,
  "source" jsonb NULL,
  "published_at" timestamptz NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "state_known" CHECK ((state)::text = ANY ((ARRAY['PREPARED'::character varying, 'PUBLISHED'::character varying])::text[]))
);
-- Create index "plan_state" to table: "plans"
CREATE INDEX "plan_state" ON "plans" ("state");
-- Create index "plans_slug_key" to table: "plans"
CREATE UNIQUE INDEX "plans_slug_key" ON "plans" ("slug");
-- Create "progress_reports" table
CREATE TABLE "progress_reports" (
  "id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "changed_at" timestamptz NOT NULL,
  "period" character varying NOT NULL,
  "voice" character varying NOT NULL,
  "status" character varying NOT NULL,
  "progress" jsonb NOT NULL,
  "evidence" jsonb NULL,
  "challenges" jsonb NULL,
  "plan_id" character varying NOT NULL,
  "indicator_id" character varying NOT NULL,
  "participant_id" character varying NULL,
  "organization_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "status_known" CHECK ((status)::text = ANY ((ARRAY['NS'::character varying, 'LP'::character varying, 'SP'::character varying, 'C'::character varying])::text[])),
  CONSTRAINT "voice_known" CHECK ((voice)::text = ANY ((ARRAY['OFFICIAL'::character varying, 'CHAMPION'::character varying])::text[]))
);
-- Create index "progressreport_indicator_id_period_voice" to table: "progress_reports"
CREATE UNIQUE INDEX "progressreport_indicator_id_period_voice" ON "progress_reports" ("indicator_id", "period", "voice");
-- Create index "progressreport_organization_id" to table: "progress_reports"
CREATE INDEX "progressreport_organization_id" ON "progress_reports" ("organization_id");
-- Create index "progressreport_participant_id" to table: "progress_reports"
CREATE INDEX "progressreport_participant_id" ON "progress_reports" ("participant_id");
-- Create index "progressreport_plan_id" to table: "progress_reports"
CREATE INDEX "progressreport_plan_id" ON "progress_reports" ("plan_id");
-- Create "receipts" table
CREATE TABLE "receipts" (
  "id" character varying NOT NULL,
  "principal" character varying NOT NULL,
  "ref" character varying NOT NULL,
  "operation" character varying NOT NULL,
  "input_hash" bytea NOT NULL,
  "result_id" character varying NOT NULL,
  "at" timestamptz NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "receipt_at" to table: "receipts"
CREATE INDEX "receipt_at" ON "receipts" ("at");
-- Create index "receipt_principal_ref" to table: "receipts"
CREATE UNIQUE INDEX "receipt_principal_ref" ON "receipts" ("principal", "ref");
-- Create "reporting_periods" table
CREATE TABLE "reporting_periods" (
  "id" character varying NOT NULL,
  "code" character varying NOT NULL,
  "starts_on" character varying NOT NULL,
  "ends_on" character varying NOT NULL,
  "opens_on" character varying NOT NULL,
  "due_on" character varying NOT NULL,
  "closes_on" character varying NOT NULL,
  "position" bigint NOT NULL,
  "plan_id" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "reportingperiod_plan_id" to table: "reporting_periods"
CREATE INDEX "reportingperiod_plan_id" ON "reporting_periods" ("plan_id");
-- Create index "reportingperiod_plan_id_code" to table: "reporting_periods"
CREATE UNIQUE INDEX "reportingperiod_plan_id_code" ON "reporting_periods" ("plan_id", "code");
-- Create "responses" table
CREATE TABLE "responses" (
  "id" character varying NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "changed_at" timestamptz NOT NULL,
  "outcome" character varying NOT NULL,
  "reason" jsonb NOT NULL,
  "changed_id" character varying NULL,
  "responded_at" timestamptz NOT NULL,
  "plan_id" character varying NOT NULL,
  "contribution_id" character varying NOT NULL,
  "participant_id" character varying NULL,
  "organization_id" character varying NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "outcome_known" CHECK ((outcome)::text = ANY ((ARRAY['ACCEPTED'::character varying, 'ACCEPTED_IN_PART'::character varying, 'NOT_ACCEPTED'::character varying, 'IMPLEMENTATION_GUIDANCE'::character varying, 'FUTURE_CONSIDERATION'::character varying, 'OUT_OF_SCOPE'::character varying, 'NOTED'::character varying])::text[]))
);
-- Create index "response_contribution_id" to table: "responses"
CREATE UNIQUE INDEX "response_contribution_id" ON "responses" ("contribution_id");
-- Create index "response_organization_id" to table: "responses"
CREATE INDEX "response_organization_id" ON "responses" ("organization_id");
-- Create index "response_participant_id" to table: "responses"
CREATE INDEX "response_participant_id" ON "responses" ("participant_id");
-- Create index "response_plan_id" to table: "responses"
CREATE INDEX "response_plan_id" ON "responses" ("plan_id");
-- Create "revisions" table
CREATE TABLE "revisions" (
  "id" character varying NOT NULL,
  "entity_id" character varying NOT NULL,
  "version" bigint NOT NULL,
  "state" jsonb NOT NULL,
  "reason" jsonb NULL,
  "at" timestamptz NOT NULL,
  "plan_id" character varying NOT NULL,
  "participant_id" character varying NULL,
  PRIMARY KEY ("id")
);
-- Create index "revision_entity_id_version" to table: "revisions"
CREATE UNIQUE INDEX "revision_entity_id_version" ON "revisions" ("entity_id", "version");
-- Create index "revision_participant_id" to table: "revisions"
CREATE INDEX "revision_participant_id" ON "revisions" ("participant_id");
-- Create index "revision_plan_id" to table: "revisions"
CREATE INDEX "revision_plan_id" ON "revisions" ("plan_id");
-- Create index "revision_plan_id_at" to table: "revisions"
CREATE INDEX "revision_plan_id_at" ON "revisions" ("plan_id", "at");
-- Create "sessions" table
CREATE TABLE "sessions" (
  "id" character varying NOT NULL,
  "secret_hash" bytea NOT NULL,
  "bearer" boolean NOT NULL DEFAULT false,
  "created_at" timestamptz NOT NULL,
  "expires_at" timestamptz NULL,
  "account_id" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "session_account_id" to table: "sessions"
CREATE INDEX "session_account_id" ON "sessions" ("account_id");
-- Create index "session_expires_at" to table: "sessions"
CREATE INDEX "session_expires_at" ON "sessions" ("expires_at");
-- Create index "sessions_secret_hash_key" to table: "sessions"
CREATE UNIQUE INDEX "sessions_secret_hash_key" ON "sessions" ("secret_hash");
-- Create "settings" table
CREATE TABLE "settings" (
  "id" character varying NOT NULL,
  "value" bytea NOT NULL,
  PRIMARY KEY ("id")
);
-- Create "supports" table
CREATE TABLE "supports" (
  "id" character varying NOT NULL,
  "subject_id" character varying NOT NULL,
  "supported_at" timestamptz NOT NULL,
  "plan_id" character varying NOT NULL,
  "comment_id" character varying NOT NULL,
  "participant_id" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- Create index "support_comment_id_participant_id" to table: "supports"
CREATE UNIQUE INDEX "support_comment_id_participant_id" ON "supports" ("comment_id", "participant_id");
-- Create index "support_participant_id_subject_id" to table: "supports"
CREATE INDEX "support_participant_id_subject_id" ON "supports" ("participant_id", "subject_id");
-- Create index "support_plan_id" to table: "supports"
CREATE INDEX "support_plan_id" ON "supports" ("plan_id");
-- Modify "accounts" table
ALTER TABLE "accounts" ADD
CONSTRAINT "accounts_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "comments" table
ALTER TABLE "comments" ADD
CONSTRAINT "comments_contributions_contribution" FOREIGN KEY ("contribution_id") REFERENCES "contributions" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "comments_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "comment_tallies" table
ALTER TABLE "comment_tallies" ADD
CONSTRAINT "comment_tallies_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "commitments" table
ALTER TABLE "commitments" ADD
CONSTRAINT "commitments_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "contributions" table
ALTER TABLE "contributions" ADD
CONSTRAINT "contributions_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "contributions_participants_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "contributions_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "drafts" table
ALTER TABLE "drafts" ADD
CONSTRAINT "drafts_commitments_commitment" FOREIGN KEY ("commitment_id") REFERENCES "commitments" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "drafts_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "draft_commits" table
ALTER TABLE "draft_commits" ADD
CONSTRAINT "draft_commits_drafts_draft" FOREIGN KEY ("draft_id") REFERENCES "drafts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "draft_commits_participants_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "draft_commits_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "draft_snapshots" table
ALTER TABLE "draft_snapshots" ADD
CONSTRAINT "draft_snapshots_drafts_draft" FOREIGN KEY ("draft_id") REFERENCES "drafts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "draft_snapshots_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "due_date_moves" table
ALTER TABLE "due_date_moves" ADD
CONSTRAINT "due_date_moves_indicators_indicator" FOREIGN KEY ("indicator_id") REFERENCES "indicators" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "due_date_moves_participants_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "due_date_moves_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "indicators" table
ALTER TABLE "indicators" ADD
CONSTRAINT "indicators_milestones_milestone" FOREIGN KEY ("milestone_id") REFERENCES "milestones" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "indicators_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "indicators_progress_reports_latest_champion" FOREIGN KEY ("latest_champion_id") REFERENCES "progress_reports" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "indicators_progress_reports_latest_official" FOREIGN KEY ("latest_official_id") REFERENCES "progress_reports" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- Modify "leads" table
ALTER TABLE "leads" ADD
CONSTRAINT "leads_indicators_indicator" FOREIGN KEY ("indicator_id") REFERENCES "indicators" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "leads_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "leads_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "memberships" table
ALTER TABLE "memberships" ADD
CONSTRAINT "memberships_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "memberships_participants_memberships" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "memberships_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "milestones" table
ALTER TABLE "milestones" ADD
CONSTRAINT "milestones_commitments_commitment" FOREIGN KEY ("commitment_id") REFERENCES "commitments" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "milestones_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "moderation_decisions" table
ALTER TABLE "moderation_decisions" ADD
CONSTRAINT "moderation_decisions_contributions_contribution" FOREIGN KEY ("contribution_id") REFERENCES "contributions" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "moderation_decisions_participants_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "moderation_decisions_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "participants" table
ALTER TABLE "participants" ADD
CONSTRAINT "participants_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "participants_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "partners" table
ALTER TABLE "partners" ADD
CONSTRAINT "partners_commitments_commitment" FOREIGN KEY ("commitment_id") REFERENCES "commitments" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "partners_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "partners_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "person_links" table
ALTER TABLE "person_links" ADD
CONSTRAINT "person_links_participants_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "person_links_persons_person" FOREIGN KEY ("person_id") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "person_links_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "phases" table
ALTER TABLE "phases" ADD
CONSTRAINT "phases_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "phase_moves" table
ALTER TABLE "phase_moves" ADD
CONSTRAINT "phase_moves_participants_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "phase_moves_phases_phase" FOREIGN KEY ("phase_id") REFERENCES "phases" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "phase_moves_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "progress_reports" table
ALTER TABLE "progress_reports" ADD
CONSTRAINT "progress_reports_indicators_indicator" FOREIGN KEY ("indicator_id") REFERENCES "indicators" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "progress_reports_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "progress_reports_participants_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "progress_reports_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "reporting_periods" table
ALTER TABLE "reporting_periods" ADD
CONSTRAINT "reporting_periods_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "responses" table
ALTER TABLE "responses" ADD
CONSTRAINT "responses_contributions_contribution" FOREIGN KEY ("contribution_id") REFERENCES "contributions" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "responses_organizations_organization" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "responses_participants_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "responses_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "revisions" table
ALTER TABLE "revisions" ADD
CONSTRAINT "revisions_participants_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, ADD
CONSTRAINT "revisions_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "sessions" table
ALTER TABLE "sessions" ADD
CONSTRAINT "sessions_accounts_account" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
-- Modify "supports" table
ALTER TABLE "supports" ADD
CONSTRAINT "supports_comments_comment" FOREIGN KEY ("comment_id") REFERENCES "comments" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "supports_participants_participant" FOREIGN KEY ("participant_id") REFERENCES "participants" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, ADD
CONSTRAINT "supports_plans_plan" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION;
