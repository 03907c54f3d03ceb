-- Disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
-- Create "new_drafts" table
CREATE TABLE `new_drafts` (
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
-- Copy rows from old table "drafts" to new temporary table "new_drafts"
INSERT INTO `new_drafts` (`id`, `language`, `state`, `public`, `schema_version`, `floor`, `version`, `changed_at`, `plan_id`, `commitment_id`) SELECT `id`, `language`, `state`, `public`, `schema_version`, `floor`, IFNULL(`version`, (0)) AS `version`, `changed_at`, `plan_id`, `commitment_id` FROM `drafts`;
-- Drop "drafts" table after copying rows
DROP TABLE `drafts`;
-- Rename temporary table "new_drafts" to "drafts"
ALTER TABLE `new_drafts` RENAME TO `drafts`;
-- Create index "draft_plan_id" to table: "drafts"
CREATE INDEX `draft_plan_id` ON `drafts` (`plan_id`);
-- Create index "draft_commitment_id_language" to table: "drafts"
CREATE UNIQUE INDEX `draft_commitment_id_language` ON `drafts` (`commitment_id`, `language`);
-- Create "new_draft_commits" table
CREATE TABLE `new_draft_commits` (
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
-- Copy rows from old table "draft_commits" to new temporary table "new_draft_commits"
INSERT INTO `new_draft_commits` (`id`, `version`, `ref`, `client_id`, `steps`, `committed_at`, `plan_id`, `draft_id`, `participant_id`) SELECT `id`, `version`, `ref`, `client_id`, `steps`, `committed_at`, `plan_id`, `draft_id`, `participant_id` FROM `draft_commits`;
-- Drop "draft_commits" table after copying rows
DROP TABLE `draft_commits`;
-- Rename temporary table "new_draft_commits" to "draft_commits"
ALTER TABLE `new_draft_commits` RENAME TO `draft_commits`;
-- Create index "draftcommit_plan_id" to table: "draft_commits"
CREATE INDEX `draftcommit_plan_id` ON `draft_commits` (`plan_id`);
-- Create index "draftcommit_draft_id_version" to table: "draft_commits"
CREATE UNIQUE INDEX `draftcommit_draft_id_version` ON `draft_commits` (`draft_id`, `version`);
-- Create index "draftcommit_draft_id_client_id_ref" to table: "draft_commits"
CREATE UNIQUE INDEX `draftcommit_draft_id_client_id_ref` ON `draft_commits` (`draft_id`, `client_id`, `ref`);
-- Create index "draftcommit_participant_id" to table: "draft_commits"
CREATE INDEX `draftcommit_participant_id` ON `draft_commits` (`participant_id`);
-- Enable back the enforcement of foreign-keys constraints
PRAGMA foreign_keys = on;
