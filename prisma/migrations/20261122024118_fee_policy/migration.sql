-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "fee_policy" JSONB;

-- References are made from this number: it says nothing of anybody, and starts where a reference is long enough to be recognised.
CREATE SEQUENCE "fee_claim_reference_seq" AS BIGINT START WITH 100001;
