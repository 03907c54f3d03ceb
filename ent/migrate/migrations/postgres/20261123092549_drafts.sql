-- Modify "draft_commits" table
ALTER TABLE "draft_commits" ALTER COLUMN "steps" TYPE json, ADD COLUMN "input_hash" bytea NOT NULL, ADD COLUMN "document_hash" character varying NOT NULL DEFAULT '', DROP COLUMN "content_hash";
-- Modify "draft_snapshots" table
ALTER TABLE "draft_snapshots" ALTER COLUMN "content" TYPE json;
-- Modify "drafts" table
ALTER TABLE "drafts" ALTER COLUMN "version" SET DEFAULT 0, DROP COLUMN "head";
