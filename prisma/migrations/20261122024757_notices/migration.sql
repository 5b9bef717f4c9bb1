-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('fee_claim', 'fee_reminder', 'receipt', 'welcome');

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "contact_id" UUID,
    "claim_id" UUID,
    "channel" "delivery_channel",
    "language" TEXT,
    "form" "letter_form",
    "state" "delivery_state" NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "doubts" SMALLINT NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),
    "first_try_at" TIMESTAMPTZ(3),
    "lease" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "reply_code" SMALLINT,
    "status" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "printed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notice_due_idx" ON "notice"("state", "next_try_at");

-- CreateIndex
CREATE INDEX "notice_contact_idx" ON "notice"("contact_id");

-- CreateIndex
CREATE INDEX "notice_claim_idx" ON "notice"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_subject_key" ON "notice"("kind", "subject");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "fee_claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "notice"
  ADD CONSTRAINT "notice_subject_check" CHECK (char_length(subject) BETWEEN 1 AND 100),
  ADD CONSTRAINT "notice_claim_check" CHECK ((kind IN ('fee_claim', 'fee_reminder')) <= (claim_id IS NOT NULL)),
  ADD CONSTRAINT "notice_settled_check" CHECK ((state IN ('pending', 'deferred')) = (settled_at IS NULL)),
  ADD CONSTRAINT "notice_skipped_check" CHECK (state <> 'skipped' OR reason IS NOT NULL),
  ADD CONSTRAINT "notice_lease_check" CHECK ((lease IS NULL) = (lease_until IS NULL) AND (lease IS NULL OR settled_at IS NULL)),
  ADD CONSTRAINT "notice_printed_check" CHECK (printed_at IS NULL OR channel = 'post'),
  ADD CONSTRAINT "notice_attempts_check" CHECK (attempts >= 0 AND doubts BETWEEN 0 AND 2);
