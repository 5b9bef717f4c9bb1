-- AlterTable
ALTER TABLE "series" ADD COLUMN     "sign_up" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "suppression" ADD COLUMN     "except_series" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "subscription_request" (
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "contact_id" UUID,
    "address_hash" CHAR(64) NOT NULL,
    "email" TEXT,
    "given_name" TEXT,
    "show_sender" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tried_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscription_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "subscription_request_address_idx" ON "subscription_request"("address_hash", "created_at");

-- CreateIndex
CREATE INDEX "subscription_request_contact_idx" ON "subscription_request"("contact_id");

-- AddForeignKey
ALTER TABLE "subscription_request" ADD CONSTRAINT "subscription_request_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription_request" ADD CONSTRAINT "subscription_request_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An address may be stopped for several reasons at once: lifting one must not lift another.
DROP INDEX "suppression_key";
CREATE UNIQUE INDEX "suppression_key" ON "suppression" (address_hash, coalesce(series_id, '00000000-0000-0000-0000-000000000000'::uuid), reason);
ALTER TABLE "suppression"
  ADD CONSTRAINT "suppression_except_check" CHECK (
    except_series IS NOT NULL AND (cardinality(except_series) = 0 OR (series_id IS NULL AND reason = 'unsubscribed')));

ALTER TABLE "series"
  ADD CONSTRAINT "series_sign_up_check" CHECK (NOT sign_up OR legal_basis = 'opt_in');

ALTER TABLE "subscription_request"
  ADD CONSTRAINT "subscription_request_hash_check" CHECK (address_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "subscription_request_email_check" CHECK (email ~ '^[^@\s]+@[^@\s]+$' AND char_length(email) <= 254),
  ADD CONSTRAINT "subscription_request_name_check" CHECK (char_length(given_name) BETWEEN 1 AND 100),
  ADD CONSTRAINT "subscription_request_language_check" CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT "subscription_request_confirmed_check" CHECK (confirmed_at IS NULL OR email IS NULL),
  ADD CONSTRAINT "subscription_request_expires_check" CHECK (expires_at > created_at);
CREATE INDEX "subscription_request_unsent_idx" ON "subscription_request" (expires_at) WHERE sent_at IS NULL;

-- Who signs up for letters need not give a name.
ALTER TABLE "contact"
  DROP CONSTRAINT "contact_person_check",
  ADD CONSTRAINT "contact_person_check" CHECK (
    kind <> 'person'
    OR (organisation_kind IS NULL
        AND (erased_at IS NOT NULL
             OR (coalesce(given_name, '') || coalesce(family_name, '') <> '' AND name = concat_ws(' ', given_name, family_name))
             OR (given_name IS NULL AND family_name IS NULL AND name = '–'))));
