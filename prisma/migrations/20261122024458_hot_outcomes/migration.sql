-- A row whose state is in no index, and that has room beside it, is rewritten where it stands: no index is touched by an outcome.
DROP INDEX "delivery_waiting_idx";
CREATE INDEX "delivery_newsletter_idx" ON "delivery"("newsletter_id", "id");
ALTER TABLE "delivery" SET (fillfactor = 50);
