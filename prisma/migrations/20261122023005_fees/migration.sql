-- CreateEnum
CREATE TYPE "payment_way" AS ENUM ('bankgiro', 'plusgiro', 'swish', 'cash', 'other');

-- CreateTable
CREATE TABLE "fee_claim" (
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "class_id" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "amount_ore" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "made_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "made_by" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_reason" TEXT,

    CONSTRAINT "fee_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "way" "payment_way" NOT NULL,
    "amount_ore" INTEGER NOT NULL,
    "paid_on" DATE NOT NULL,
    "reference" TEXT,
    "serial" TEXT,
    "source_key" CHAR(64),
    "file_id" UUID,
    "claim_id" UUID,
    "corrects_id" UUID,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT,
    "assigned_at" TIMESTAMPTZ(3),
    "assigned_by" TEXT,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_file" (
    "id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "payments" INTEGER NOT NULL,
    "total_ore" BIGINT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_by" TEXT,

    CONSTRAINT "payment_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "fee_claim_reference_key" ON "fee_claim"("reference");

-- CreateIndex
CREATE INDEX "fee_claim_membership_idx" ON "fee_claim"("membership_id", "starts_on");

-- CreateIndex
CREATE INDEX "fee_claim_due_idx" ON "fee_claim"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "payment_source_key" ON "payment"("source_key");

-- CreateIndex
CREATE INDEX "payment_claim_idx" ON "payment"("claim_id");

-- CreateIndex
CREATE INDEX "payment_corrects_idx" ON "payment"("corrects_id");

-- CreateIndex
CREATE INDEX "payment_paid_idx" ON "payment"("paid_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_file_sha256_key" ON "payment_file"("sha256");

-- AddForeignKey
ALTER TABLE "fee_claim" ADD CONSTRAINT "fee_claim_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_claim" ADD CONSTRAINT "fee_claim_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "membership_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "payment_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "fee_claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "fee_claim"
  ADD CONSTRAINT "fee_claim_days_check" CHECK (ends_on >= starts_on),
  ADD CONSTRAINT "fee_claim_amount_check" CHECK (amount_ore > 0),
  ADD CONSTRAINT "fee_claim_reference_check" CHECK (reference ~ '^[0-9]{2,25}$'),
  ADD CONSTRAINT "fee_claim_due_check" CHECK (due_on >= made_on),
  ADD CONSTRAINT "fee_claim_withdrawn_check" CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  ADD CONSTRAINT "fee_claim_overlap_excl" EXCLUDE USING gist (
    membership_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (withdrawn_at IS NULL);

-- A free-text reference may hold a name: only digits are kept.
ALTER TABLE "payment"
  ADD CONSTRAINT "payment_amount_check" CHECK (amount_ore <> 0 AND (corrects_id IS NULL OR amount_ore < 0)),
  ADD CONSTRAINT "payment_reference_check" CHECK (reference ~ '^[0-9]{1,25}$'),
  ADD CONSTRAINT "payment_serial_check" CHECK (serial ~ '^[0-9]{1,12}$'),
  ADD CONSTRAINT "payment_source_check" CHECK (source_key ~ '^[0-9a-f]{64}$' AND (source_key IS NULL OR file_id IS NOT NULL)),
  ADD CONSTRAINT "payment_corrects_check" CHECK (corrects_id IS DISTINCT FROM id AND (corrects_id IS NULL OR reason IS NOT NULL)),
  ADD CONSTRAINT "payment_reason_check" CHECK (char_length(reason) BETWEEN 1 AND 200);

ALTER TABLE "payment_file"
  ADD CONSTRAINT "payment_file_sha256_check" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "payment_file_counts_check" CHECK (payments >= 0);
