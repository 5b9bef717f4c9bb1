-- DropIndex
DROP INDEX "public_fact_version_day_key";

-- CreateIndex
CREATE INDEX "public_fact_version_day_idx" ON "public_fact_version"("fact_id", "valid_from");
