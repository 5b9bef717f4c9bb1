-- CreateEnum
CREATE TYPE "joining" AS ENUM ('closed', 'approval', 'at_once');

-- CreateEnum
CREATE TYPE "application_outcome" AS ENUM ('approved', 'declined', 'already_member', 'replaced');

-- CreateEnum
CREATE TYPE "decline_reason" AS ENUM ('bylaws', 'withdrawn', 'not_genuine', 'already_member', 'other');

-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "joining" "joining" NOT NULL DEFAULT 'approval';

-- CreateTable
CREATE TABLE "membership_application" (
    "id" UUID NOT NULL,
    "class_id" TEXT NOT NULL,
    "address_hash" CHAR(64),
    "details" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tried_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "outcome" "application_outcome",
    "decline_reason" "decline_reason",
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" TEXT,

    CONSTRAINT "membership_application_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "membership_application_address_idx" ON "membership_application"("address_hash", "created_at");

-- CreateIndex
CREATE INDEX "membership_application_confirmed_idx" ON "membership_application"("confirmed_at", "id");

-- AddForeignKey
ALTER TABLE "membership_application" ADD CONSTRAINT "membership_application_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "membership_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is settled leaves nothing of her: neither what she wrote nor the hash of her address.
ALTER TABLE "membership_application"
  ADD CONSTRAINT "membership_application_forgotten_check" CHECK (outcome IS NULL OR (details IS NULL AND address_hash IS NULL)),
  ADD CONSTRAINT "membership_application_settled_check" CHECK ((outcome IS NULL) = (settled_at IS NULL)),
  ADD CONSTRAINT "membership_application_reason_check" CHECK ((outcome IS NOT DISTINCT FROM 'declined') = (decline_reason IS NOT NULL)),
  ADD CONSTRAINT "membership_application_confirmed_check" CHECK (outcome IS NULL OR confirmed_at IS NOT NULL),
  ADD CONSTRAINT "membership_application_expires_check" CHECK (expires_at > created_at),
  ADD CONSTRAINT "membership_application_hash_check" CHECK (address_hash ~ '^[0-9a-f]{64}$');

-- The board sees one application of an address, however often its owner has applied.
CREATE UNIQUE INDEX "membership_application_waiting_key" ON "membership_application"("address_hash")
  WHERE confirmed_at IS NOT NULL AND outcome IS NULL;
