-- Create "accounts" table
CREATE TABLE `accounts` (
  `id` text NOT NULL,
  `state` text NOT NULL DEFAULT ('ACTIVE'),
  `created_at` datetime NOT NULL,
  `person_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `accounts_persons_person` FOREIGN KEY (`person_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `state_known` CHECK (state IN ('ACTIVE', 'BANNED'))
);
-- Create index "account_person_id" to table: "accounts"
CREATE UNIQUE INDEX `account_person_id` ON `accounts` (`person_id`);
-- Create "changes" table
CREATE TABLE `changes` (
  `position` integer NOT NULL,
  `epoch` integer NOT NULL,
  `topic` text NOT NULL,
  `kind` text NOT NULL,
  `plan_id` text NULL,
  `parent_id` text NULL,
  `subject_id` text NULL,
  `entity_id` text NOT NULL,
  `version` integer NOT NULL,
  `audience` text NOT NULL,
  `participant_id` text NULL,
  `at` datetime NOT NULL,
  PRIMARY KEY (`position`),
  CONSTRAINT `audience_known` CHECK (audience IN ('PUBLIC', 'MODERATORS', 'EDITORS', 'PERSON', 'INTERNAL'))
);
-- Create index "change_plan_id_topic_position" to table: "changes"
CREATE INDEX `change_plan_id_topic_position` ON `changes` (`plan_id`, `topic`, `position`);
-- Create index "change_parent_id_topic_position" to table: "changes"
CREATE INDEX `change_parent_id_topic_position` ON `changes` (`parent_id`, `topic`, `position`);
-- Create index "change_subject_id_topic_position" to table: "changes"
CREATE INDEX `change_subject_id_topic_position` ON `changes` (`subject_id`, `topic`, `position`);
-- Create "comments" table
CREATE TABLE `comments` (
  `id` text NOT NULL,
  `subject_id` text NOT NULL,
  `commitment_id` text NOT NULL,
  `thread_key` text NOT NULL DEFAULT (''),
  `listed` bool NOT NULL DEFAULT (false),
  `published_order` integer NOT NULL DEFAULT (0),
  `support_count` integer NOT NULL DEFAULT (0),
  `reply_count` integer NOT NULL DEFAULT (0),
  `version` integer NOT NULL DEFAULT (1),
  `plan_id` text NOT NULL,
  `contribution_id` text NOT NULL,
  `parent_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `comments_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `comments_contributions_contribution` FOREIGN KEY (`contribution_id`) REFERENCES `contributions` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `comments_comments_answers` FOREIGN KEY (`parent_id`) REFERENCES `comments` (`id`) ON DELETE SET NULL
);
-- Create index "comment_plan_id" to table: "comments"
CREATE INDEX `comment_plan_id` ON `comments` (`plan_id`);
-- Create index "comment_contribution_id" to table: "comments"
CREATE UNIQUE INDEX `comment_contribution_id` ON `comments` (`contribution_id`);
-- Create index "comment_subject_id_thread_key_listed_published_order_id" to table: "comments"
CREATE INDEX `comment_subject_id_thread_key_listed_published_order_id` ON `comments` (`subject_id`, `thread_key`, `listed`, `published_order`, `id`);
-- Create index "comment_subject_id_thread_key_listed_support_count_id" to table: "comments"
CREATE INDEX `comment_subject_id_thread_key_listed_support_count_id` ON `comments` (`subject_id`, `thread_key`, `listed`, `support_count`, `id`);
-- Create index "comment_thread_key_listed_published_order_id" to table: "comments"
CREATE INDEX `comment_thread_key_listed_published_order_id` ON `comments` (`thread_key`, `listed`, `published_order`, `id`);
-- Create index "comment_parent_id" to table: "comments"
CREATE INDEX `comment_parent_id` ON `comments` (`parent_id`);
-- Create "comment_tallies" table
CREATE TABLE `comment_tallies` (
  `id` text NOT NULL,
  `threads` integer NOT NULL DEFAULT (0),
  `published` integer NOT NULL DEFAULT (0),
  `plan_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `comment_tallies_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION
);
-- Create index "commenttally_plan_id" to table: "comment_tallies"
CREATE INDEX `commenttally_plan_id` ON `comment_tallies` (`plan_id`);
-- Create "commitments" table
CREATE TABLE `commitments` (
  `id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `changed_at` datetime NOT NULL,
  `code` text NOT NULL,
  `title` json NOT NULL,
  `promise` json NOT NULL,
  `position` integer NOT NULL,
  `plan_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `commitments_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION
);
-- Create index "commitment_plan_id" to table: "commitments"
CREATE INDEX `commitment_plan_id` ON `commitments` (`plan_id`);
-- Create index "commitment_plan_id_code" to table: "commitments"
CREATE UNIQUE INDEX `commitment_plan_id_code` ON `commitments` (`plan_id`, `code`);
-- Create index "commitment_plan_id_position" to table: "commitments"
CREATE UNIQUE INDEX `commitment_plan_id_position` ON `commitments` (`plan_id`, `position`);
-- Create "contributions" table
CREATE TABLE `contributions` (
  `id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `changed_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `channel` text NOT NULL,
  `language` text NOT NULL,
  `body` text NOT NULL,
  `body_version` integer NOT NULL DEFAULT (1),
  `name_choice` text NOT NULL DEFAULT ('ROLE'),
  `public_name` text NOT NULL DEFAULT (''),
  `author_role` text NOT NULL DEFAULT ('PARTICIPANT'),
  `consent_version` text NOT NULL,
  `reference` text NOT NULL,
  `state` text NOT NULL,
  `received_at` datetime NOT NULL,
  `received_order` integer NOT NULL DEFAULT (0),
  `edited_at` datetime NULL,
  `published_at` datetime NULL,
  `withdrawn_at` datetime NULL,
  `appealed_at` datetime NULL,
  `rule` text NOT NULL DEFAULT (''),
  `wait_seconds` integer NULL,
  `second_opinion` bool NOT NULL DEFAULT (false),
  `not_by` text NULL,
  `claimed_by` text NULL,
  `claimed_until` datetime NULL,
  `answered` bool NOT NULL DEFAULT (false),
  `has_news` bool NOT NULL DEFAULT (false),
  `plan_id` text NOT NULL,
  `participant_id` text NULL,
  `organization_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `contributions_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `contributions_participants_participant` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE SET NULL,
  CONSTRAINT `contributions_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `author_role_known` CHECK (author_role IN ('PARTICIPANT', 'CHAMPION', 'OFFICIAL', 'FORUM_MEMBER', 'MODERATOR', 'FACILITATOR')),
  CONSTRAINT `channel_known` CHECK (channel IN ('WEB', 'EMAIL', 'SOCIAL', 'EVENT', 'FORM')),
  CONSTRAINT `kind_known` CHECK (kind IN ('COMMENT')),
  CONSTRAINT `language_known` CHECK (language IN ('EN', 'FR')),
  CONSTRAINT `name_choice_known` CHECK (name_choice IN ('ROLE', 'ACCOUNT', 'GIVEN')),
  CONSTRAINT `state_known` CHECK (state IN ('HELD', 'PUBLISHED', 'REFUSED', 'HIDDEN', 'WITHDRAWN'))
);
-- Create index "contributions_reference_key" to table: "contributions"
CREATE UNIQUE INDEX `contributions_reference_key` ON `contributions` (`reference`);
-- Create index "contribution_plan_id" to table: "contributions"
CREATE INDEX `contribution_plan_id` ON `contributions` (`plan_id`);
-- Create index "contribution_plan_id_state_received_order_id" to table: "contributions"
CREATE INDEX `contribution_plan_id_state_received_order_id` ON `contributions` (`plan_id`, `state`, `received_order`, `id`);
-- Create index "contribution_plan_id_answered_state_received_order_id" to table: "contributions"
CREATE INDEX `contribution_plan_id_answered_state_received_order_id` ON `contributions` (`plan_id`, `answered`, `state`, `received_order`, `id`);
-- Create index "contribution_plan_id_wait_seconds" to table: "contributions"
CREATE INDEX `contribution_plan_id_wait_seconds` ON `contributions` (`plan_id`, `wait_seconds`);
-- Create index "contribution_participant_id_received_order_id" to table: "contributions"
CREATE INDEX `contribution_participant_id_received_order_id` ON `contributions` (`participant_id`, `received_order`, `id`);
-- Create index "contribution_organization_id" to table: "contributions"
CREATE INDEX `contribution_organization_id` ON `contributions` (`organization_id`);
-- Create "drafts" table
CREATE TABLE `drafts` (
  `id` text NOT NULL,
  `language` text NOT NULL,
  `state` text NOT NULL,
  `public` bool NOT NULL DEFAULT (false),
  `schema_version` integer NOT NULL,
  `floor` integer NOT NULL DEFAULT (0),
  `version` integer NOT NULL DEFAULT (0),
  `changed_at` datetime NOT NULL,
  `plan_id` text NOT NULL,
  `commitment_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `drafts_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `drafts_commitments_commitment` FOREIGN KEY (`commitment_id`) REFERENCES `commitments` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `language_known` CHECK (language IN ('EN', 'FR')),
  CONSTRAINT `state_known` CHECK (state IN ('OPEN', 'FROZEN', 'CLOSED'))
);
-- Create index "draft_plan_id" to table: "drafts"
CREATE INDEX `draft_plan_id` ON `drafts` (`plan_id`);
-- Create index "draft_commitment_id_language" to table: "drafts"
CREATE UNIQUE INDEX `draft_commitment_id_language` ON `drafts` (`commitment_id`, `language`);
-- Create "draft_commits" table
CREATE TABLE `draft_commits` (
  `id` text NOT NULL,
  `version` integer NOT NULL,
  `ref` text NOT NULL,
  `client_id` text NOT NULL,
  `input_hash` blob NOT NULL,
  `document_hash` text NOT NULL DEFAULT (''),
  `steps` json NOT NULL,
  `committed_at` datetime NOT NULL,
  `plan_id` text NOT NULL,
  `draft_id` text NOT NULL,
  `participant_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `draft_commits_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `draft_commits_drafts_draft` FOREIGN KEY (`draft_id`) REFERENCES `drafts` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `draft_commits_participants_participant` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE SET NULL
);
-- Create index "draftcommit_plan_id" to table: "draft_commits"
CREATE INDEX `draftcommit_plan_id` ON `draft_commits` (`plan_id`);
-- Create index "draftcommit_draft_id_version" to table: "draft_commits"
CREATE UNIQUE INDEX `draftcommit_draft_id_version` ON `draft_commits` (`draft_id`, `version`);
-- Create index "draftcommit_draft_id_client_id_ref" to table: "draft_commits"
CREATE UNIQUE INDEX `draftcommit_draft_id_client_id_ref` ON `draft_commits` (`draft_id`, `client_id`, `ref`);
-- Create index "draftcommit_participant_id" to table: "draft_commits"
CREATE INDEX `draftcommit_participant_id` ON `draft_commits` (`participant_id`);
-- Create "draft_snapshots" table
CREATE TABLE `draft_snapshots` (
  `id` text NOT NULL,
  `version` integer NOT NULL,
  `content` json NOT NULL,
  `hash` blob NOT NULL,
  `taken_at` datetime NOT NULL,
  `plan_id` text NOT NULL,
  `draft_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `draft_snapshots_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `draft_snapshots_drafts_draft` FOREIGN KEY (`draft_id`) REFERENCES `drafts` (`id`) ON DELETE NO ACTION
);
-- Create index "draftsnapshot_plan_id" to table: "draft_snapshots"
CREATE INDEX `draftsnapshot_plan_id` ON `draft_snapshots` (`plan_id`);
-- Create index "draftsnapshot_draft_id_version" to table: "draft_snapshots"
CREATE UNIQUE INDEX `draftsnapshot_draft_id_version` ON `draft_snapshots` (`draft_id`, `version`);
-- Create "due_date_moves" table
CREATE TABLE `due_date_moves` (
  `id` text NOT NULL,
  `from_due` json NOT NULL,
  `to_due` json NOT NULL,
  `reason` json NOT NULL,
  `moved_at` datetime NOT NULL,
  `plan_id` text NOT NULL,
  `indicator_id` text NOT NULL,
  `participant_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `due_date_moves_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `due_date_moves_indicators_indicator` FOREIGN KEY (`indicator_id`) REFERENCES `indicators` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `due_date_moves_participants_participant` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE SET NULL
);
-- Create index "duedatemove_plan_id" to table: "due_date_moves"
CREATE INDEX `duedatemove_plan_id` ON `due_date_moves` (`plan_id`);
-- Create index "duedatemove_indicator_id_moved_at" to table: "due_date_moves"
CREATE INDEX `duedatemove_indicator_id_moved_at` ON `due_date_moves` (`indicator_id`, `moved_at`);
-- Create index "duedatemove_participant_id" to table: "due_date_moves"
CREATE INDEX `duedatemove_participant_id` ON `due_date_moves` (`participant_id`);
-- Create "feed_heads" table
CREATE TABLE `feed_heads` (
  `id` integer NOT NULL,
  `epoch` integer NOT NULL,
  `last` integer NOT NULL,
  `floor` integer NOT NULL,
  PRIMARY KEY (`id`)
);
-- Create "indicators" table
CREATE TABLE `indicators` (
  `id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `changed_at` datetime NOT NULL,
  `code` text NOT NULL,
  `title` json NOT NULL,
  `full_text` json NOT NULL,
  `position` integer NOT NULL,
  `plan_position` integer NOT NULL,
  `due` json NOT NULL,
  `first_promised` json NULL,
  `official_status` text NULL,
  `champion_status` text NULL,
  `plan_id` text NOT NULL,
  `milestone_id` text NOT NULL,
  `latest_official_id` text NULL,
  `latest_champion_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `indicators_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `indicators_milestones_milestone` FOREIGN KEY (`milestone_id`) REFERENCES `milestones` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `indicators_progress_reports_latest_official` FOREIGN KEY (`latest_official_id`) REFERENCES `progress_reports` (`id`) ON DELETE SET NULL,
  CONSTRAINT `indicators_progress_reports_latest_champion` FOREIGN KEY (`latest_champion_id`) REFERENCES `progress_reports` (`id`) ON DELETE SET NULL,
  CONSTRAINT `champion_status_known` CHECK (champion_status IN ('NS', 'LP', 'SP', 'C')),
  CONSTRAINT `official_status_known` CHECK (official_status IN ('NS', 'LP', 'SP', 'C'))
);
-- Create index "indicator_plan_id" to table: "indicators"
CREATE INDEX `indicator_plan_id` ON `indicators` (`plan_id`);
-- Create index "indicator_plan_id_code" to table: "indicators"
CREATE UNIQUE INDEX `indicator_plan_id_code` ON `indicators` (`plan_id`, `code`);
-- Create index "indicator_plan_id_plan_position" to table: "indicators"
CREATE UNIQUE INDEX `indicator_plan_id_plan_position` ON `indicators` (`plan_id`, `plan_position`);
-- Create index "indicator_milestone_id_position" to table: "indicators"
CREATE UNIQUE INDEX `indicator_milestone_id_position` ON `indicators` (`milestone_id`, `position`);
-- Create index "indicator_latest_official_id" to table: "indicators"
CREATE INDEX `indicator_latest_official_id` ON `indicators` (`latest_official_id`);
-- Create index "indicator_latest_champion_id" to table: "indicators"
CREATE INDEX `indicator_latest_champion_id` ON `indicators` (`latest_champion_id`);
-- Create "leads" table
CREATE TABLE `leads` (
  `id` text NOT NULL,
  `position` integer NOT NULL,
  `plan_id` text NOT NULL,
  `indicator_id` text NOT NULL,
  `organization_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `leads_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `leads_indicators_indicator` FOREIGN KEY (`indicator_id`) REFERENCES `indicators` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `leads_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION
);
-- Create index "lead_plan_id" to table: "leads"
CREATE INDEX `lead_plan_id` ON `leads` (`plan_id`);
-- Create index "lead_indicator_id_organization_id" to table: "leads"
CREATE UNIQUE INDEX `lead_indicator_id_organization_id` ON `leads` (`indicator_id`, `organization_id`);
-- Create index "lead_organization_id" to table: "leads"
CREATE INDEX `lead_organization_id` ON `leads` (`organization_id`);
-- Create "memberships" table
CREATE TABLE `memberships` (
  `id` text NOT NULL,
  `role` text NOT NULL,
  `plan_id` text NOT NULL,
  `organization_id` text NULL,
  `participant_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `memberships_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `memberships_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `memberships_participants_memberships` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `role_known` CHECK (role IN ('PARTICIPANT', 'CHAMPION', 'OFFICIAL', 'FORUM_MEMBER', 'MODERATOR', 'FACILITATOR'))
);
-- Create index "membership_plan_id" to table: "memberships"
CREATE INDEX `membership_plan_id` ON `memberships` (`plan_id`);
-- Create index "membership_participant_id_role_organization_id" to table: "memberships"
CREATE UNIQUE INDEX `membership_participant_id_role_organization_id` ON `memberships` (`participant_id`, `role`, `organization_id`);
-- Create index "membership_organization_id" to table: "memberships"
CREATE INDEX `membership_organization_id` ON `memberships` (`organization_id`);
-- Create "milestones" table
CREATE TABLE `milestones` (
  `id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `changed_at` datetime NOT NULL,
  `code` text NOT NULL,
  `title` json NOT NULL,
  `full_text` json NOT NULL,
  `position` integer NOT NULL,
  `plan_id` text NOT NULL,
  `commitment_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `milestones_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `milestones_commitments_commitment` FOREIGN KEY (`commitment_id`) REFERENCES `commitments` (`id`) ON DELETE NO ACTION
);
-- Create index "milestone_plan_id" to table: "milestones"
CREATE INDEX `milestone_plan_id` ON `milestones` (`plan_id`);
-- Create index "milestone_plan_id_code" to table: "milestones"
CREATE UNIQUE INDEX `milestone_plan_id_code` ON `milestones` (`plan_id`, `code`);
-- Create index "milestone_commitment_id_position" to table: "milestones"
CREATE UNIQUE INDEX `milestone_commitment_id_position` ON `milestones` (`commitment_id`, `position`);
-- Create "moderation_decisions" table
CREATE TABLE `moderation_decisions` (
  `id` text NOT NULL,
  `decision` text NOT NULL,
  `reason_code` text NOT NULL DEFAULT (''),
  `from_state` text NOT NULL DEFAULT ('HELD'),
  `from_rule` text NOT NULL DEFAULT (''),
  `decided_at` datetime NOT NULL,
  `plan_id` text NOT NULL,
  `contribution_id` text NOT NULL,
  `participant_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `moderation_decisions_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `moderation_decisions_contributions_contribution` FOREIGN KEY (`contribution_id`) REFERENCES `contributions` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `moderation_decisions_participants_participant` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE SET NULL,
  CONSTRAINT `decision_known` CHECK (decision IN ('APPROVE', 'REFUSE', 'HIDE', 'SECOND_OPINION', 'UNDO')),
  CONSTRAINT `from_state_known` CHECK (from_state IN ('HELD', 'PUBLISHED', 'REFUSED', 'HIDDEN', 'WITHDRAWN'))
);
-- Create index "moderationdecision_plan_id" to table: "moderation_decisions"
CREATE INDEX `moderationdecision_plan_id` ON `moderation_decisions` (`plan_id`);
-- Create index "moderationdecision_contribution_id_decided_at" to table: "moderation_decisions"
CREATE INDEX `moderationdecision_contribution_id_decided_at` ON `moderation_decisions` (`contribution_id`, `decided_at`);
-- Create index "moderationdecision_participant_id" to table: "moderation_decisions"
CREATE INDEX `moderationdecision_participant_id` ON `moderation_decisions` (`participant_id`);
-- Create "organizations" table
CREATE TABLE `organizations` (
  `id` text NOT NULL,
  `code` text NOT NULL,
  `name` json NOT NULL,
  `kind` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `kind_known` CHECK (kind IN ('DEPARTMENT', 'CIVIL_SOCIETY', 'OTHER'))
);
-- Create index "organizations_code_key" to table: "organizations"
CREATE UNIQUE INDEX `organizations_code_key` ON `organizations` (`code`);
-- Create "participants" table
CREATE TABLE `participants` (
  `id` text NOT NULL,
  `public_name` json NOT NULL,
  `plan_id` text NOT NULL,
  `organization_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `participants_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `participants_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE SET NULL
);
-- Create index "participant_plan_id" to table: "participants"
CREATE INDEX `participant_plan_id` ON `participants` (`plan_id`);
-- Create index "participant_organization_id" to table: "participants"
CREATE INDEX `participant_organization_id` ON `participants` (`organization_id`);
-- Create "partners" table
CREATE TABLE `partners` (
  `id` text NOT NULL,
  `state` text NOT NULL,
  `position` integer NOT NULL,
  `plan_id` text NOT NULL,
  `commitment_id` text NOT NULL,
  `organization_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `partners_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `partners_commitments_commitment` FOREIGN KEY (`commitment_id`) REFERENCES `commitments` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `partners_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `state_known` CHECK (state IN ('PROPOSED', 'CONFIRMED'))
);
-- Create index "partner_plan_id" to table: "partners"
CREATE INDEX `partner_plan_id` ON `partners` (`plan_id`);
-- Create index "partner_commitment_id_organization_id" to table: "partners"
CREATE UNIQUE INDEX `partner_commitment_id_organization_id` ON `partners` (`commitment_id`, `organization_id`);
-- Create index "partner_organization_id" to table: "partners"
CREATE INDEX `partner_organization_id` ON `partners` (`organization_id`);
-- Create "persons" table
CREATE TABLE `persons` (
  `id` text NOT NULL,
  `name` text NOT NULL,
  `email` text NULL,
  PRIMARY KEY (`id`)
);
-- Create index "persons_email_key" to table: "persons"
CREATE UNIQUE INDEX `persons_email_key` ON `persons` (`email`);
-- Create "person_links" table
CREATE TABLE `person_links` (
  `id` text NOT NULL,
  `plan_id` text NOT NULL,
  `person_id` text NOT NULL,
  `participant_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `person_links_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `person_links_persons_person` FOREIGN KEY (`person_id`) REFERENCES `persons` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `person_links_participants_participant` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE NO ACTION
);
-- Create index "personlink_plan_id" to table: "person_links"
CREATE INDEX `personlink_plan_id` ON `person_links` (`plan_id`);
-- Create index "personlink_participant_id" to table: "person_links"
CREATE UNIQUE INDEX `personlink_participant_id` ON `person_links` (`participant_id`);
-- Create index "personlink_person_id_plan_id" to table: "person_links"
CREATE UNIQUE INDEX `personlink_person_id_plan_id` ON `person_links` (`person_id`, `plan_id`);
-- Create "phases" table
CREATE TABLE `phases` (
  `id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `changed_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `title` json NOT NULL,
  `description` json NOT NULL,
  `position` integer NOT NULL,
  `dates` json NOT NULL,
  `first_promised` json NULL,
  `announced` text NOT NULL DEFAULT ('TO_COME'),
  `plan_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `phases_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `announced_known` CHECK (announced IN ('TO_COME', 'NOW', 'DONE')),
  CONSTRAINT `kind_known` CHECK (kind IN ('PLANNING', 'SHAPING', 'DRAFTING', 'REVIEWING', 'FINALIZING', 'IMPLEMENTING'))
);
-- Create index "phase_plan_id" to table: "phases"
CREATE INDEX `phase_plan_id` ON `phases` (`plan_id`);
-- Create index "phase_plan_id_kind" to table: "phases"
CREATE UNIQUE INDEX `phase_plan_id_kind` ON `phases` (`plan_id`, `kind`);
-- Create index "phase_plan_id_position" to table: "phases"
CREATE UNIQUE INDEX `phase_plan_id_position` ON `phases` (`plan_id`, `position`);
-- Create "phase_moves" table
CREATE TABLE `phase_moves` (
  `id` text NOT NULL,
  `from_dates` json NOT NULL,
  `to_dates` json NOT NULL,
  `reason` json NOT NULL,
  `moved_at` datetime NOT NULL,
  `plan_id` text NOT NULL,
  `phase_id` text NOT NULL,
  `participant_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `phase_moves_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `phase_moves_phases_phase` FOREIGN KEY (`phase_id`) REFERENCES `phases` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `phase_moves_participants_participant` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE SET NULL
);
-- Create index "phasemove_plan_id" to table: "phase_moves"
CREATE INDEX `phasemove_plan_id` ON `phase_moves` (`plan_id`);
-- Create index "phasemove_phase_id_moved_at" to table: "phase_moves"
CREATE INDEX `phasemove_phase_id_moved_at` ON `phase_moves` (`phase_id`, `moved_at`);
-- Create index "phasemove_participant_id" to table: "phase_moves"
CREATE INDEX `phasemove_participant_id` ON `phase_moves` (`participant_id`);
-- Create "plans" table
CREATE TABLE `plans` (
  `id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `changed_at` datetime NOT NULL,
  `slug` text NOT NULL,
  `title` json NOT NULL,
  `short_title` json NOT NULL,
  `summary` json NOT NULL,
  `state` text NOT NULL,
  `time_zone` text NOT NULL,
  `demonstration` bool NOT NULL DEFAULT (false),
  `source` json NULL,
  `published_at` datetime NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `state_known` CHECK (state IN ('PREPARED', 'PUBLISHED'))
);
-- Create index "plans_slug_key" to table: "plans"
CREATE UNIQUE INDEX `plans_slug_key` ON `plans` (`slug`);
-- Create index "plan_state" to table: "plans"
CREATE INDEX `plan_state` ON `plans` (`state`);
-- Create "progress_reports" table
CREATE TABLE `progress_reports` (
  `id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `changed_at` datetime NOT NULL,
  `period` text NOT NULL,
  `voice` text NOT NULL,
  `status` text NOT NULL,
  `progress` json NOT NULL,
  `evidence` json NULL,
  `challenges` json NULL,
  `plan_id` text NOT NULL,
  `indicator_id` text NOT NULL,
  `participant_id` text NULL,
  `organization_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `progress_reports_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `progress_reports_indicators_indicator` FOREIGN KEY (`indicator_id`) REFERENCES `indicators` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `progress_reports_participants_participant` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE SET NULL,
  CONSTRAINT `progress_reports_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `status_known` CHECK (status IN ('NS', 'LP', 'SP', 'C')),
  CONSTRAINT `voice_known` CHECK (voice IN ('OFFICIAL', 'CHAMPION'))
);
-- Create index "progressreport_plan_id" to table: "progress_reports"
CREATE INDEX `progressreport_plan_id` ON `progress_reports` (`plan_id`);
-- Create index "progressreport_indicator_id_period_voice" to table: "progress_reports"
CREATE UNIQUE INDEX `progressreport_indicator_id_period_voice` ON `progress_reports` (`indicator_id`, `period`, `voice`);
-- Create index "progressreport_participant_id" to table: "progress_reports"
CREATE INDEX `progressreport_participant_id` ON `progress_reports` (`participant_id`);
-- Create index "progressreport_organization_id" to table: "progress_reports"
CREATE INDEX `progressreport_organization_id` ON `progress_reports` (`organization_id`);
-- Create "receipts" table
CREATE TABLE `receipts` (
  `id` text NOT NULL,
  `principal` text NOT NULL,
  `ref` text NOT NULL,
  `operation` text NOT NULL,
  `input_hash` blob NOT NULL,
  `result_id` text NOT NULL,
  `at` datetime NOT NULL,
  PRIMARY KEY (`id`)
);
-- Create index "receipt_principal_ref" to table: "receipts"
CREATE UNIQUE INDEX `receipt_principal_ref` ON `receipts` (`principal`, `ref`);
-- Create index "receipt_at" to table: "receipts"
CREATE INDEX `receipt_at` ON `receipts` (`at`);
-- Create "reporting_periods" table
CREATE TABLE `reporting_periods` (
  `id` text NOT NULL,
  `code` text NOT NULL,
  `starts_on` text NOT NULL,
  `ends_on` text NOT NULL,
  `opens_on` text NOT NULL,
  `due_on` text NOT NULL,
  `closes_on` text NOT NULL,
  `position` integer NOT NULL,
  `plan_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `reporting_periods_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION
);
-- Create index "reportingperiod_plan_id" to table: "reporting_periods"
CREATE INDEX `reportingperiod_plan_id` ON `reporting_periods` (`plan_id`);
-- Create index "reportingperiod_plan_id_code" to table: "reporting_periods"
CREATE UNIQUE INDEX `reportingperiod_plan_id_code` ON `reporting_periods` (`plan_id`, `code`);
-- Create "responses" table
CREATE TABLE `responses` (
  `id` text NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `changed_at` datetime NOT NULL,
  `outcome` text NOT NULL,
  `reason` json NOT NULL,
  `changed_id` text NULL,
  `responded_at` datetime NOT NULL,
  `plan_id` text NOT NULL,
  `contribution_id` text NOT NULL,
  `participant_id` text NULL,
  `organization_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `responses_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `responses_contributions_contribution` FOREIGN KEY (`contribution_id`) REFERENCES `contributions` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `responses_participants_participant` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE SET NULL,
  CONSTRAINT `responses_organizations_organization` FOREIGN KEY (`organization_id`) REFERENCES `organizations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `outcome_known` CHECK (outcome IN ('ACCEPTED', 'ACCEPTED_IN_PART', 'NOT_ACCEPTED', 'IMPLEMENTATION_GUIDANCE', 'FUTURE_CONSIDERATION', 'OUT_OF_SCOPE', 'NOTED'))
);
-- Create index "response_plan_id" to table: "responses"
CREATE INDEX `response_plan_id` ON `responses` (`plan_id`);
-- Create index "response_contribution_id" to table: "responses"
CREATE UNIQUE INDEX `response_contribution_id` ON `responses` (`contribution_id`);
-- Create index "response_participant_id" to table: "responses"
CREATE INDEX `response_participant_id` ON `responses` (`participant_id`);
-- Create index "response_organization_id" to table: "responses"
CREATE INDEX `response_organization_id` ON `responses` (`organization_id`);
-- Create "revisions" table
CREATE TABLE `revisions` (
  `id` text NOT NULL,
  `entity_id` text NOT NULL,
  `version` integer NOT NULL,
  `state` json NOT NULL,
  `reason` json NULL,
  `at` datetime NOT NULL,
  `plan_id` text NOT NULL,
  `participant_id` text NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `revisions_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `revisions_participants_participant` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE SET NULL
);
-- Create index "revision_plan_id" to table: "revisions"
CREATE INDEX `revision_plan_id` ON `revisions` (`plan_id`);
-- Create index "revision_entity_id_version" to table: "revisions"
CREATE UNIQUE INDEX `revision_entity_id_version` ON `revisions` (`entity_id`, `version`);
-- Create index "revision_plan_id_at" to table: "revisions"
CREATE INDEX `revision_plan_id_at` ON `revisions` (`plan_id`, `at`);
-- Create index "revision_participant_id" to table: "revisions"
CREATE INDEX `revision_participant_id` ON `revisions` (`participant_id`);
-- Create "sessions" table
CREATE TABLE `sessions` (
  `id` text NOT NULL,
  `secret_hash` blob NOT NULL,
  `bearer` bool NOT NULL DEFAULT (false),
  `created_at` datetime NOT NULL,
  `expires_at` datetime NULL,
  `account_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `sessions_accounts_account` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE NO ACTION
);
-- Create index "sessions_secret_hash_key" to table: "sessions"
CREATE UNIQUE INDEX `sessions_secret_hash_key` ON `sessions` (`secret_hash`);
-- Create index "session_account_id" to table: "sessions"
CREATE INDEX `session_account_id` ON `sessions` (`account_id`);
-- Create index "session_expires_at" to table: "sessions"
CREATE INDEX `session_expires_at` ON `sessions` (`expires_at`);
-- Create "settings" table
CREATE TABLE `settings` (
  `id` text NOT NULL,
  `value` blob NOT NULL,
  PRIMARY KEY (`id`)
);
-- Create "supports" table
CREATE TABLE `supports` (
  `id` text NOT NULL,
  `subject_id` text NOT NULL,
  `supported_at` datetime NOT NULL,
  `plan_id` text NOT NULL,
  `comment_id` text NOT NULL,
  `participant_id` text NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `supports_plans_plan` FOREIGN KEY (`plan_id`) REFERENCES `plans` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `supports_comments_comment` FOREIGN KEY (`comment_id`) REFERENCES `comments` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `supports_participants_participant` FOREIGN KEY (`participant_id`) REFERENCES `participants` (`id`) ON DELETE NO ACTION
);
-- Create index "support_plan_id" to table: "supports"
CREATE INDEX `support_plan_id` ON `supports` (`plan_id`);
-- Create index "support_comment_id_participant_id" to table: "supports"
CREATE UNIQUE INDEX `support_comment_id_participant_id` ON `supports` (`comment_id`, `participant_id`);
-- Create index "support_participant_id_subject_id" to table: "supports"
CREATE INDEX `support_participant_id_subject_id` ON `supports` (`participant_id`, `subject_id`);
