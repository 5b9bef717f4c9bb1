-- CreateEnum
CREATE TYPE "payment_kind" AS ENUM ('payment', 'refund', 'correction');

-- CreateEnum
CREATE TYPE "other_income" AS ENUM ('gift', 'other');

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "kind" "payment_kind" NOT NULL DEFAULT 'payment',
ADD COLUMN     "other_income" "other_income";

-- A hash with the association's secret: a file could be guessed from one without.
ALTER TABLE "payment_file" RENAME COLUMN "sha256" TO "digest";
ALTER TABLE "payment_file" RENAME CONSTRAINT "payment_file_sha256_check" TO "payment_file_digest_check";
ALTER INDEX "payment_file_sha256_key" RENAME TO "payment_file_digest_key";

-- A correction takes back (below zero, with its reason), and what it moves elsewhere is a row above zero.
ALTER TABLE "payment"
  DROP CONSTRAINT "payment_amount_check",
  DROP CONSTRAINT "payment_corrects_check",
  ADD CONSTRAINT "payment_amount_check" CHECK (amount_ore <> 0),
  ADD CONSTRAINT "payment_corrects_check" CHECK (
    corrects_id IS DISTINCT FROM id
    AND (kind = 'payment') = (corrects_id IS NULL)
    AND (kind <> 'refund' OR amount_ore < 0)
    AND (kind = 'payment' OR amount_ore > 0 OR reason IS NOT NULL)),
  ADD CONSTRAINT "payment_other_income_check" CHECK (other_income IS NULL OR (claim_id IS NULL AND reason IS NOT NULL));

CREATE TRIGGER "payment_immutable" BEFORE UPDATE ON "payment"
  FOR EACH ROW WHEN (
    (OLD.kind, OLD.way, OLD.amount_ore, OLD.paid_on, OLD.reference, OLD.serial, OLD.source_key, OLD.file_id, OLD.corrects_id, OLD.recorded_at)
      IS DISTINCT FROM
    (NEW.kind, NEW.way, NEW.amount_ore, NEW.paid_on, NEW.reference, NEW.serial, NEW.source_key, NEW.file_id, NEW.corrects_id, NEW.recorded_at)
    OR (OLD.claim_id IS NOT NULL AND NEW.claim_id IS DISTINCT FROM OLD.claim_id)
    OR (OLD.other_income IS NOT NULL AND (NEW.other_income, NEW.reason) IS DISTINCT FROM (OLD.other_income, OLD.reason)))
  EXECUTE FUNCTION "lykta_refuse"();
