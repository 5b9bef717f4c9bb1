-- CreateTable
CREATE TABLE "delivery_claim" (
    "delivery_id" BIGINT NOT NULL,
    "newsletter_id" UUID NOT NULL,
    "lease" UUID NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_claim_pkey" PRIMARY KEY ("delivery_id")
);

-- CreateTable
CREATE TABLE "sending_pace" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "next_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "sending_pace_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "settings" ADD COLUMN "letters_per_hour" INTEGER,
ADD COLUMN "letters_per_second" INTEGER;

-- What a worker had in hand goes into the table of claims, under its lease.
INSERT INTO "delivery_claim" ("delivery_id", "newsletter_id", "lease", "lease_until")
SELECT id, newsletter_id, lease, lease_until FROM "delivery" WHERE state = 'sending';

-- `sending` follows from the claims from now on.
DROP INDEX "delivery_ready_idx", "delivery_deferred_idx", "delivery_sending_idx", "delivery_contact_idx", "delivery_contact_key";
ALTER TABLE "delivery"
  DROP CONSTRAINT "delivery_skipped_check",
  DROP CONSTRAINT "delivery_lease_check",
  DROP CONSTRAINT "delivery_deferred_check",
  DROP CONSTRAINT "delivery_address_check",
  DROP COLUMN "lease",
  DROP COLUMN "lease_until";
ALTER TYPE "delivery_state" RENAME TO "delivery_state_old";
CREATE TYPE "delivery_state" AS ENUM ('pending', 'deferred', 'accepted', 'rejected', 'uncertain', 'skipped');
ALTER TABLE "delivery" ALTER COLUMN "state" TYPE "delivery_state"
  USING (CASE state WHEN 'sending' THEN 'pending' ELSE state::text END)::"delivery_state";
DROP TYPE "delivery_state_old";

-- CreateIndex
CREATE UNIQUE INDEX "delivery_contact_key" ON "delivery"("contact_id", "newsletter_id");

ALTER TABLE "delivery"
  ADD CONSTRAINT "delivery_skipped_check" CHECK ((state = 'skipped') = (reason IS NOT NULL)),
  ADD CONSTRAINT "delivery_deferred_check" CHECK (state <> 'deferred' OR next_try_at IS NOT NULL),
  ADD CONSTRAINT "delivery_address_check" CHECK (state = 'skipped' OR channel = 'post' OR address_hash IS NOT NULL);
ALTER TABLE "settings"
  ADD CONSTRAINT "settings_pace_check" CHECK (letters_per_hour BETWEEN 1 AND 10000000 AND letters_per_second BETWEEN 1 AND 10000);
ALTER TABLE "sending_pace" ADD CONSTRAINT "sending_pace_single_check" CHECK (id = 1);
INSERT INTO "sending_pace" ("next_at") VALUES (now());

-- What still waits: small when the letter nears its end.
CREATE INDEX "delivery_waiting_idx" ON "delivery" (newsletter_id, id) WHERE state IN ('pending', 'deferred');
