-- CreateEnum
CREATE TYPE "held_reason" AS ENUM ('another_database', 'copied_folder', 'older_database', 'unknown_machine');

-- Reminders are now each colleague's own. What was sent went to everybody of office and board.
CREATE TEMPORARY TABLE "sent" ON COMMIT DROP AS
  SELECT r.*, u.id AS user_id FROM "series_reminder" r CROSS JOIN "user" u WHERE u.roles && ARRAY['office', 'board']::"role"[];
DELETE FROM "series_reminder";

-- AlterTable
ALTER TABLE "series_reminder" DROP CONSTRAINT "series_reminder_pkey",
ADD COLUMN     "user_id" TEXT NOT NULL,
ADD CONSTRAINT "series_reminder_pkey" PRIMARY KEY ("series_id", "due_on", "days_before", "user_id");

INSERT INTO "series_reminder" ("series_id", "due_on", "days_before", "user_id", "sent_at")
  SELECT "series_id", "due_on", "days_before", "user_id", "sent_at" FROM "sent";

-- CreateTable
CREATE TABLE "installation" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "installation_id" UUID NOT NULL,
    "system_identifier" TEXT,
    "database_oid" BIGINT NOT NULL,
    "database_address" TEXT,
    "held_since" TIMESTAMPTZ(3),
    "held_reason" "held_reason",

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation_place" (
    "id" UUID NOT NULL,
    "fingerprint" TEXT,
    "mark" BIGINT NOT NULL DEFAULT 0,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_place_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "series_reminder" ADD CONSTRAINT "series_reminder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "installation"
  ADD CONSTRAINT "installation_one_check" CHECK (id = 1),
  ADD CONSTRAINT "installation_held_check" CHECK ((held_since IS NULL) = (held_reason IS NULL));
ALTER TABLE "installation_place"
  ADD CONSTRAINT "installation_place_mark_check" CHECK (mark >= 0);
