-- A claim is one row for all that a worker has in hand. What was in hands while this runs stays there, under its lease.
ALTER TABLE "delivery_claim" RENAME TO "delivery_claim_old";
ALTER INDEX "delivery_claim_pkey" RENAME TO "delivery_claim_old_pkey";

-- CreateTable
CREATE TABLE "delivery_claim" (
    "lease" UUID NOT NULL,
    "newsletter_id" UUID NOT NULL,
    "delivery_ids" BIGINT[],
    "lease_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_claim_pkey" PRIMARY KEY ("lease"),
    CONSTRAINT "delivery_claim_ids_check" CHECK (cardinality("delivery_ids") BETWEEN 1 AND 64)
);
INSERT INTO "delivery_claim" ("lease", "newsletter_id", "delivery_ids", "lease_until")
SELECT lease, newsletter_id, array_agg(delivery_id), min(lease_until) FROM "delivery_claim_old" GROUP BY lease, newsletter_id;
DROP TABLE "delivery_claim_old";

-- CreateTable
CREATE TABLE "delivery_walk" (
    "newsletter_id" UUID NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "after" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "delivery_walk_pkey" PRIMARY KEY ("newsletter_id")
);

-- AddForeignKey
ALTER TABLE "delivery_walk" ADD CONSTRAINT "delivery_walk_newsletter_id_fkey" FOREIGN KEY ("newsletter_id") REFERENCES "newsletter"("id") ON DELETE CASCADE ON UPDATE CASCADE;
INSERT INTO "delivery_walk" ("newsletter_id") SELECT id FROM "newsletter" WHERE frozen_at IS NOT NULL;
