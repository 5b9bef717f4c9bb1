-- AlterTable
-- An image stored before its width was known is shown as wide as a letter, as it was until now.
ALTER TABLE "newsletter_image" ADD COLUMN "width" SMALLINT NOT NULL DEFAULT 1200;
ALTER TABLE "newsletter_image" ALTER COLUMN "width" DROP DEFAULT;

ALTER TABLE "newsletter_image" ADD CONSTRAINT "newsletter_image_width_check" CHECK (width BETWEEN 1 AND 1200);
