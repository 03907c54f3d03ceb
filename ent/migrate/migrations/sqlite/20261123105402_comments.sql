-- Disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
-- Create "new_comments" table
CREATE TABLE `new_comments` (
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
-- Copy rows from old table "comments" to new temporary table "new_comments"
INSERT INTO `new_comments` (`id`, `subject_id`, `plan_id`, `contribution_id`, `parent_id`) SELECT `id`, `subject_id`, `plan_id`, `contribution_id`, `parent_id` FROM `comments`;
-- Drop "comments" table after copying rows
DROP TABLE `comments`;
-- Rename temporary table "new_comments" to "comments"
ALTER TABLE `new_comments` RENAME TO `comments`;
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
-- Create "new_contributions" table
CREATE TABLE `new_contributions` (
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
-- Copy rows from old table "contributions" to new temporary table "new_contributions"
INSERT INTO `new_contributions` (`id`, `version`, `changed_at`, `kind`, `channel`, `language`, `body`, `public_name`, `consent_version`, `reference`, `state`, `received_at`, `published_at`, `plan_id`, `participant_id`) SELECT `id`, `version`, `changed_at`, `kind`, `channel`, `language`, `body`, `public_name`, `consent_version`, `reference`, `state`, `received_at`, `published_at`, `plan_id`, `participant_id` FROM `contributions`;
-- Drop "contributions" table after copying rows
DROP TABLE `contributions`;
-- Rename temporary table "new_contributions" to "contributions"
ALTER TABLE `new_contributions` RENAME TO `contributions`;
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
-- Create "new_moderation_decisions" table
CREATE TABLE `new_moderation_decisions` (
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
-- Copy rows from old table "moderation_decisions" to new temporary table "new_moderation_decisions"
INSERT INTO `new_moderation_decisions` (`id`, `decision`, `reason_code`, `decided_at`, `plan_id`, `contribution_id`, `participant_id`) SELECT `id`, `decision`, `reason_code`, `decided_at`, `plan_id`, `contribution_id`, `participant_id` FROM `moderation_decisions`;
-- Drop "moderation_decisions" table after copying rows
DROP TABLE `moderation_decisions`;
-- Rename temporary table "new_moderation_decisions" to "moderation_decisions"
ALTER TABLE `new_moderation_decisions` RENAME TO `moderation_decisions`;
-- Create index "moderationdecision_plan_id" to table: "moderation_decisions"
CREATE INDEX `moderationdecision_plan_id` ON `moderation_decisions` (`plan_id`);
-- Create index "moderationdecision_contribution_id_decided_at" to table: "moderation_decisions"
CREATE INDEX `moderationdecision_contribution_id_decided_at` ON `moderation_decisions` (`contribution_id`, `decided_at`);
-- Create index "moderationdecision_participant_id" to table: "moderation_decisions"
CREATE INDEX `moderationdecision_participant_id` ON `moderation_decisions` (`participant_id`);
-- Create "new_responses" table
CREATE TABLE `new_responses` (
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
-- Copy rows from old table "responses" to new temporary table "new_responses"
INSERT INTO `new_responses` (`id`, `version`, `changed_at`, `outcome`, `reason`, `changed_id`, `responded_at`, `plan_id`, `contribution_id`, `participant_id`) SELECT `id`, `version`, `changed_at`, `outcome`, `reason`, `changed_id`, `responded_at`, `plan_id`, `contribution_id`, `participant_id` FROM `responses`;
-- Drop "responses" table after copying rows
DROP TABLE `responses`;
-- Rename temporary table "new_responses" to "responses"
ALTER TABLE `new_responses` RENAME TO `responses`;
-- Create index "response_plan_id" to table: "responses"
CREATE INDEX `response_plan_id` ON `responses` (`plan_id`);
-- Create index "response_contribution_id" to table: "responses"
CREATE UNIQUE INDEX `response_contribution_id` ON `responses` (`contribution_id`);
-- Create index "response_participant_id" to table: "responses"
CREATE INDEX `response_participant_id` ON `responses` (`participant_id`);
-- Create index "response_organization_id" to table: "responses"
CREATE INDEX `response_organization_id` ON `responses` (`organization_id`);
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
-- Enable back the enforcement of foreign-keys constraints
PRAGMA foreign_keys = on;
