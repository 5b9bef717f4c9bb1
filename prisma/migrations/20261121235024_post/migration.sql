-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "printed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "return_address" TEXT;

-- only what goes by post is printed
ALTER TABLE "delivery"
  ADD CONSTRAINT "delivery_printed_check" CHECK (printed_at IS NULL OR channel = 'post');
ALTER TABLE "settings"
  ADD CONSTRAINT "settings_return_address_check" CHECK (return_address <> '' AND length(return_address) <= 120);
