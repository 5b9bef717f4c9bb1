-- CreateEnum
CREATE TYPE "bounce_verdict" AS ENUM ('hard', 'soft', 'ours', 'complaint', 'unproven');

-- CreateTable
CREATE TABLE "bounce" (
    "id" BIGSERIAL NOT NULL,
    "mail_key" CHAR(64) NOT NULL,
    "delivery_id" BIGINT,
    "verdict" "bounce_verdict" NOT NULL,
    "cause" TEXT,
    "status" TEXT,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "bounce_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bounce_mailbox" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "read_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "failing_since" TIMESTAMPTZ(3),

    CONSTRAINT "bounce_mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bounce_delivery_idx" ON "bounce"("delivery_id");

-- CreateIndex
CREATE INDEX "bounce_read_idx" ON "bounce"("verdict", "read_at");

-- AddForeignKey
ALTER TABLE "bounce" ADD CONSTRAINT "bounce_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A mail counts once for a delivery; of those that prove none, each counts once.
CREATE UNIQUE INDEX "bounce_key" ON "bounce" (mail_key, coalesce(delivery_id, 0));
ALTER TABLE "bounce"
  ADD CONSTRAINT "bounce_mail_key_check" CHECK (mail_key ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "bounce_proven_check" CHECK ((verdict = 'unproven') = (delivery_id IS NULL)),
  ADD CONSTRAINT "bounce_contents_check" CHECK (CASE WHEN verdict = 'unproven' THEN cause IS NULL AND status IS NULL ELSE cause IS NOT NULL END);
ALTER TABLE "bounce_mailbox"
  ADD CONSTRAINT "bounce_mailbox_one_check" CHECK (id = 1),
  ADD CONSTRAINT "bounce_mailbox_failing_check" CHECK ((failure IS NULL) = (failing_since IS NULL));
