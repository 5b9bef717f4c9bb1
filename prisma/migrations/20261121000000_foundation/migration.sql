-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "contact_kind" AS ENUM ('person', 'organisation');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('media_outlet', 'social_office', 'municipality', 'pharmacy', 'library', 'police', 'health_centre', 'school', 'church', 'shelter', 'federation', 'other');

-- CreateEnum
CREATE TYPE "protection" AS ENUM ('none', 'confidential', 'protected_registration', 'new_identity');

-- CreateEnum
CREATE TYPE "safe_channel" AS ENUM ('email', 'phone', 'post');

-- CreateEnum
CREATE TYPE "safe_sender" AS ENUM ('full', 'alias', 'none');

-- CreateEnum
CREATE TYPE "safe_basis" AS ENUM ('asked', 'own_request', 'given_for_letters', 'own_link');

-- CreateEnum
CREATE TYPE "subscription_state" AS ENUM ('subscribed', 'unsubscribed');

-- CreateEnum
CREATE TYPE "suppression_reason" AS ENUM ('unsubscribed', 'hard_bounce', 'complaint', 'erased', 'manual');

-- CreateEnum
CREATE TYPE "period_cause" AS ENUM ('payment', 'exemption', 'free_class');

-- CreateEnum
CREATE TYPE "legal_basis" AS ENUM ('notice', 'opt_out', 'opt_in');

-- CreateEnum
CREATE TYPE "uncertain_policy" AS ENUM ('resend', 'hold');

-- CreateEnum
CREATE TYPE "newsletter_state" AS ENUM ('draft', 'submitted', 'approved', 'scheduled', 'held', 'sending', 'paused', 'sent', 'cancelled');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('pending', 'sending', 'deferred', 'accepted', 'rejected', 'uncertain', 'skipped');

-- CreateEnum
CREATE TYPE "delivery_channel" AS ENUM ('email', 'post');

-- CreateEnum
CREATE TYPE "letter_form" AS ENUM ('full', 'discreet');

-- CreateEnum
CREATE TYPE "tenant_kind" AS ENUM ('association', 'federation', 'municipality');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('board', 'treasurer', 'office', 'press', 'volunteer', 'auditor');

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject_id" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "hash" CHAR(64) NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "kind" "contact_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "given_name" TEXT,
    "family_name" TEXT,
    "birth_year" SMALLINT,
    "organisation_kind" "organisation_kind",
    "municipality_code" CHAR(4),
    "language" TEXT NOT NULL DEFAULT 'sv',
    "email" TEXT,
    "email_hash" CHAR(64),
    "phone" TEXT,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "country" CHAR(2),
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,
    "protection" "protection" NOT NULL DEFAULT 'none',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safe_contact" (
    "contact_id" UUID NOT NULL,
    "channels" "safe_channel"[],
    "days" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
    "from_minute" SMALLINT,
    "until_minute" SMALLINT,
    "sender" "safe_sender" NOT NULL DEFAULT 'full',
    "plain_envelope" BOOLEAN NOT NULL DEFAULT false,
    "may_leave_message" BOOLEAN NOT NULL DEFAULT false,
    "basis" "safe_basis" NOT NULL,
    "confirmed_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,

    CONSTRAINT "safe_contact_pkey" PRIMARY KEY ("contact_id")
);

-- CreateTable
CREATE TABLE "organisation_alias" (
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "organisation_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID,
    "role" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "target" INTEGER NOT NULL,
    "class_ids" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "count_snapshot" (
    "day" DATE NOT NULL,
    "class_id" TEXT NOT NULL,
    "current" INTEGER NOT NULL,
    "grace" INTEGER NOT NULL,
    "joined" INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "count_snapshot_pkey" PRIMARY KEY ("day","class_id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "contact_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "state" "subscription_state" NOT NULL,
    "source" TEXT NOT NULL,
    "wording" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("contact_id","series_id")
);

-- CreateTable
CREATE TABLE "suppression" (
    "id" UUID NOT NULL,
    "address_hash" CHAR(64) NOT NULL,
    "series_id" UUID,
    "reason" "suppression_reason" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_class" (
    "id" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "votes" BOOLEAN NOT NULL,
    "electable" BOOLEAN NOT NULL,
    "counts_for_goal" BOOLEAN NOT NULL,
    "fee_ore" INTEGER NOT NULL,
    "min_age" SMALLINT,
    "max_age" SMALLINT,
    "position" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "membership_class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "class_id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "joined_on" DATE NOT NULL,
    "left_on" DATE,
    "left_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_period" (
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "class_id" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "cause" "period_cause" NOT NULL,
    "paid_on" DATE,
    "amount_ore" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT,
    "reversed_at" TIMESTAMPTZ(3),
    "reversed_by" TEXT,
    "reversal_reason" TEXT,

    CONSTRAINT "membership_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "template" TEXT NOT NULL,
    "legal_basis" "legal_basis" NOT NULL,
    "audience" JSONB NOT NULL,
    "due_days" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sender_name" TEXT NOT NULL,
    "discreet_name" TEXT NOT NULL,
    "sender_address" TEXT NOT NULL,
    "discreet_address" TEXT,
    "reply_to" TEXT,
    "list_id" TEXT NOT NULL,
    "uncertain" "uncertain_policy" NOT NULL DEFAULT 'resend',
    "late_after_hours" SMALLINT NOT NULL DEFAULT 24,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series_reminder" (
    "series_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "days_before" SMALLINT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "series_reminder_pkey" PRIMARY KEY ("series_id","due_on","days_before")
);

-- CreateTable
CREATE TABLE "newsletter" (
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "state" "newsletter_state" NOT NULL DEFAULT 'draft',
    "template" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "uncertain" "uncertain_policy" NOT NULL DEFAULT 'resend',
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT,
    "submitted_by" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "scheduled_at" TIMESTAMPTZ(3),
    "frozen_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "wait_reason" TEXT,
    "wait_until" TIMESTAMPTZ(3),
    "wait_failures" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "newsletter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsletter_content" (
    "newsletter_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "preheader" TEXT NOT NULL DEFAULT '',
    "blocks" JSONB NOT NULL,

    CONSTRAINT "newsletter_content_pkey" PRIMARY KEY ("newsletter_id","language")
);

-- CreateTable
CREATE TABLE "newsletter_image" (
    "id" UUID NOT NULL,
    "newsletter_id" UUID NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "newsletter_image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" BIGSERIAL NOT NULL,
    "newsletter_id" UUID NOT NULL,
    "contact_id" UUID,
    "address_hash" CHAR(64),
    "channel" "delivery_channel" NOT NULL,
    "language" TEXT NOT NULL,
    "form" "letter_form" NOT NULL,
    "state" "delivery_state" NOT NULL,
    "reason" TEXT,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),
    "first_try_at" TIMESTAMPTZ(3),
    "lease" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "reply_code" SMALLINT,
    "status" TEXT,
    "response" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "association_name" TEXT NOT NULL,
    "tenant_kind" "tenant_kind" NOT NULL DEFAULT 'association',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Stockholm',
    "website" TEXT,
    "fallback_languages" TEXT[] DEFAULT ARRAY['sv', 'en']::TEXT[],
    "membership_policy" JSONB NOT NULL,
    "safe_contact_months" SMALLINT NOT NULL DEFAULT 24,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "roles" "role"[] DEFAULT ARRAY[]::"role"[],
    "language" TEXT NOT NULL DEFAULT 'sv',
    "disabled_at" TIMESTAMPTZ(3),
    "vow_signed_on" DATE,
    "contact_id" UUID,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_action_idx" ON "audit_entry"("action", "id");

-- CreateIndex
CREATE INDEX "contact_organisation_kind_idx" ON "contact"("organisation_kind");

-- CreateIndex
CREATE INDEX "contact_phone_idx" ON "contact"("phone");

-- CreateIndex
CREATE INDEX "organisation_alias_contact_idx" ON "organisation_alias"("contact_id");

-- CreateIndex
CREATE INDEX "affiliation_person_idx" ON "affiliation"("person_id");

-- CreateIndex
CREATE INDEX "affiliation_organisation_idx" ON "affiliation"("organisation_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "goal_name_due_key" ON "goal"("name", "due_on");

-- CreateIndex
CREATE INDEX "subscription_series_idx" ON "subscription"("series_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_number_key" ON "membership"("number");

-- CreateIndex
CREATE INDEX "membership_contact_idx" ON "membership"("contact_id");

-- CreateIndex
CREATE INDEX "membership_class_idx" ON "membership"("class_id");

-- CreateIndex
CREATE INDEX "membership_period_membership_idx" ON "membership_period"("membership_id", "ends_on");

-- CreateIndex
CREATE INDEX "membership_period_days_idx" ON "membership_period"("starts_on", "ends_on");

-- CreateIndex
CREATE UNIQUE INDEX "series_slug_key" ON "series"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "series_list_id_key" ON "series"("list_id");

-- CreateIndex
CREATE INDEX "newsletter_state_idx" ON "newsletter"("state");

-- CreateIndex
CREATE INDEX "newsletter_series_idx" ON "newsletter"("series_id", "started_at");

-- CreateIndex
CREATE INDEX "newsletter_image_newsletter_idx" ON "newsletter_image"("newsletter_id");

-- CreateIndex
CREATE INDEX "delivery_contact_idx" ON "delivery"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_address_key" ON "delivery"("newsletter_id", "address_hash");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_contact_key" ON "delivery"("newsletter_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_contact_key" ON "user"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- AddForeignKey
ALTER TABLE "safe_contact" ADD CONSTRAINT "safe_contact_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_alias" ADD CONSTRAINT "organisation_alias_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "membership_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_period" ADD CONSTRAINT "membership_period_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_period" ADD CONSTRAINT "membership_period_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "membership_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_reminder" ADD CONSTRAINT "series_reminder_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter" ADD CONSTRAINT "newsletter_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter_content" ADD CONSTRAINT "newsletter_content_newsletter_id_fkey" FOREIGN KEY ("newsletter_id") REFERENCES "newsletter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter_image" ADD CONSTRAINT "newsletter_image_newsletter_id_fkey" FOREIGN KEY ("newsletter_id") REFERENCES "newsletter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_newsletter_id_fkey" FOREIGN KEY ("newsletter_id") REFERENCES "newsletter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: rules of the register that hold whoever writes.

-- Extension: overlap of periods needs equality of uuid in a GiST index; names are searched by their parts.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Contacts
ALTER TABLE "contact"
  ADD CONSTRAINT "contact_person_check" CHECK (
    kind <> 'person'
    OR (organisation_kind IS NULL
        AND (erased_at IS NOT NULL
             OR (coalesce(given_name, '') || coalesce(family_name, '') <> '' AND name = concat_ws(' ', given_name, family_name))))),
  ADD CONSTRAINT "contact_organisation_check" CHECK (
    kind <> 'organisation'
    OR (organisation_kind IS NOT NULL AND given_name IS NULL AND family_name IS NULL AND birth_year IS NULL AND protection = 'none')),
  ADD CONSTRAINT "contact_name_check" CHECK (name <> '' AND char_length(name) <= 200 AND sort_name <> ''),
  ADD CONSTRAINT "contact_email_check" CHECK (email IS NULL OR (email ~ '^[^@\s]+@[^@\s]+$' AND char_length(email) <= 254)),
  ADD CONSTRAINT "contact_email_hash_check" CHECK ((email IS NULL) = (email_hash IS NULL)),
  ADD CONSTRAINT "contact_phone_check" CHECK (phone ~ '^\+[1-9][0-9]{4,14}$'),
  ADD CONSTRAINT "contact_birth_year_check" CHECK (birth_year BETWEEN 1900 AND 2100),
  ADD CONSTRAINT "contact_municipality_check" CHECK (municipality_code ~ '^[0-9]{4}$'),
  ADD CONSTRAINT "contact_language_check" CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT "contact_country_check" CHECK (country ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "contact_note_check" CHECK (char_length(note) <= 500),
  ADD CONSTRAINT "contact_erased_check" CHECK (
    erased_at IS NULL
    OR (email IS NULL AND phone IS NULL AND street IS NULL AND postcode IS NULL AND city IS NULL AND note IS NULL
        AND given_name IS NULL AND family_name IS NULL AND birth_year IS NULL));
CREATE UNIQUE INDEX "contact_email_key" ON "contact" (lower(email));
CREATE INDEX "contact_email_hash_idx" ON "contact" (email_hash);
CREATE INDEX "contact_name_search_idx" ON "contact" USING gin (lower(name) gin_trgm_ops);
CREATE INDEX "contact_sort_sv_idx" ON "contact" (sort_name COLLATE "sv-x-icu", id);

ALTER TABLE "safe_contact"
  ADD CONSTRAINT "safe_contact_channels_check" CHECK (cardinality(channels) > 0),
  ADD CONSTRAINT "safe_contact_days_check" CHECK (days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  ADD CONSTRAINT "safe_contact_hours_check" CHECK (
    (from_minute IS NULL AND until_minute IS NULL)
    OR (from_minute >= 0 AND until_minute <= 1440 AND from_minute < until_minute)),
  ADD CONSTRAINT "safe_contact_valid_check" CHECK (valid_until >= confirmed_on);

ALTER TABLE "organisation_alias"
  ADD CONSTRAINT "organisation_alias_days_check" CHECK (valid_to >= valid_from),
  ADD CONSTRAINT "organisation_alias_name_check" CHECK (name <> '');

ALTER TABLE "affiliation"
  ADD CONSTRAINT "affiliation_days_check" CHECK (ends_on >= starts_on),
  ADD CONSTRAINT "affiliation_role_check" CHECK (role ~ '^[a-z][a-z_]{0,39}$'),
  ADD CONSTRAINT "affiliation_overlap_excl" EXCLUDE USING gist (
    person_id WITH =,
    coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
    role WITH =,
    daterange(starts_on, ends_on, '[]') WITH &&);

-- Memberships
ALTER TABLE "membership_class"
  ADD CONSTRAINT "membership_class_id_check" CHECK (id ~ '^[a-z][a-z_]{0,39}$'),
  ADD CONSTRAINT "membership_class_fee_check" CHECK (fee_ore >= 0),
  ADD CONSTRAINT "membership_class_age_check" CHECK (min_age >= 0 AND (max_age IS NULL OR min_age IS NULL OR max_age >= min_age));

ALTER TABLE "membership"
  ADD CONSTRAINT "membership_left_check" CHECK (left_on >= joined_on),
  ADD CONSTRAINT "membership_reason_check" CHECK (left_reason IS NULL OR (left_on IS NOT NULL AND char_length(left_reason) <= 200)),
  ADD CONSTRAINT "membership_number_check" CHECK (number > 0);
CREATE UNIQUE INDEX "membership_living_key" ON "membership" (contact_id) WHERE left_on IS NULL;

ALTER TABLE "membership_period"
  ADD CONSTRAINT "membership_period_days_check" CHECK (ends_on >= starts_on),
  ADD CONSTRAINT "membership_period_amount_check" CHECK (amount_ore > 0),
  ADD CONSTRAINT "membership_period_cause_check" CHECK (cause = 'payment' OR (paid_on IS NULL AND amount_ore IS NULL)),
  ADD CONSTRAINT "membership_period_reversal_check" CHECK ((reversed_at IS NULL) = (reversal_reason IS NULL)),
  ADD CONSTRAINT "membership_period_overlap_excl" EXCLUDE USING gist (
    membership_id WITH =,
    daterange(starts_on, ends_on, '[]') WITH &&) WHERE (reversed_at IS NULL);

CREATE FUNCTION "lykta_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is not allowed: its rows are never changed', lower(TG_OP), TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable';
END $$;

CREATE TRIGGER "membership_period_no_delete" BEFORE DELETE ON "membership_period"
  FOR EACH ROW EXECUTE FUNCTION "lykta_refuse"();
CREATE TRIGGER "membership_period_immutable" BEFORE UPDATE ON "membership_period"
  FOR EACH ROW WHEN (
    OLD.reversed_at IS NOT NULL
    OR (OLD.id, OLD.membership_id, OLD.class_id, OLD.starts_on, OLD.ends_on, OLD.cause, OLD.paid_on, OLD.amount_ore, OLD.recorded_at, OLD.recorded_by)
       IS DISTINCT FROM
       (NEW.id, NEW.membership_id, NEW.class_id, NEW.starts_on, NEW.ends_on, NEW.cause, NEW.paid_on, NEW.amount_ore, NEW.recorded_at, NEW.recorded_by))
  EXECUTE FUNCTION "lykta_refuse"();

-- Goals
ALTER TABLE "goal"
  ADD CONSTRAINT "goal_days_check" CHECK (due_on >= starts_on),
  ADD CONSTRAINT "goal_target_check" CHECK (target > 0),
  ADD CONSTRAINT "goal_classes_check" CHECK (cardinality(class_ids) > 0);
ALTER TABLE "count_snapshot"
  ADD CONSTRAINT "count_snapshot_month_end_check" CHECK (extract(day FROM day + 1) = 1),
  ADD CONSTRAINT "count_snapshot_counts_check" CHECK ("current" >= 0 AND grace >= 0 AND joined >= 0 AND "left" >= 0);
CREATE TRIGGER "count_snapshot_immutable" BEFORE UPDATE OR DELETE ON "count_snapshot"
  FOR EACH ROW EXECUTE FUNCTION "lykta_refuse"();

-- Mailing
CREATE UNIQUE INDEX "suppression_key" ON "suppression" (address_hash, coalesce(series_id, '00000000-0000-0000-0000-000000000000'::uuid));
ALTER TABLE "suppression"
  ADD CONSTRAINT "suppression_hash_check" CHECK (address_hash ~ '^[0-9a-f]{64}$');

-- Newsletters
ALTER TABLE "series"
  ADD CONSTRAINT "series_slug_check" CHECK (slug ~ '^[a-z][a-z0-9-]{0,59}$'),
  ADD CONSTRAINT "series_late_check" CHECK (late_after_hours BETWEEN 1 AND 720),
  ADD CONSTRAINT "series_list_id_check" CHECK (list_id ~ '^[a-z0-9]{8,40}$');
ALTER TABLE "newsletter"
  ADD CONSTRAINT "newsletter_two_people_check" CHECK (approved_by IS NULL OR approved_by <> submitted_by),
  ADD CONSTRAINT "newsletter_approved_check" CHECK (
    state IN ('draft', 'submitted', 'cancelled') OR (approved_by IS NOT NULL AND approved_at IS NOT NULL)),
  ADD CONSTRAINT "newsletter_submitted_check" CHECK (state <> 'submitted' OR submitted_by IS NOT NULL),
  ADD CONSTRAINT "newsletter_scheduled_check" CHECK (state NOT IN ('scheduled', 'held') OR scheduled_at IS NOT NULL),
  ADD CONSTRAINT "newsletter_started_check" CHECK (state NOT IN ('sending', 'paused', 'sent') OR started_at IS NOT NULL),
  ADD CONSTRAINT "newsletter_finished_check" CHECK (state <> 'sent' OR finished_at IS NOT NULL),
  ADD CONSTRAINT "newsletter_title_check" CHECK (char_length(title) BETWEEN 1 AND 200);
CREATE INDEX "newsletter_due_idx" ON "newsletter" (scheduled_at) WHERE state = 'scheduled';
ALTER TABLE "newsletter_content"
  ADD CONSTRAINT "newsletter_content_language_check" CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT "newsletter_content_blocks_check" CHECK (jsonb_typeof(blocks) = 'array');
ALTER TABLE "newsletter_image"
  ADD CONSTRAINT "newsletter_image_type_check" CHECK (content_type IN ('image/png', 'image/jpeg', 'image/gif', 'image/webp')),
  ADD CONSTRAINT "newsletter_image_size_check" CHECK (octet_length(bytes) BETWEEN 1 AND 2000000);
ALTER TABLE "delivery"
  ADD CONSTRAINT "delivery_skipped_check" CHECK ((state = 'skipped') = (reason IS NOT NULL)),
  ADD CONSTRAINT "delivery_lease_check" CHECK ((state = 'sending') = (lease IS NOT NULL) AND (lease IS NULL) = (lease_until IS NULL)),
  ADD CONSTRAINT "delivery_deferred_check" CHECK (state <> 'deferred' OR next_try_at IS NOT NULL),
  ADD CONSTRAINT "delivery_address_check" CHECK (state = 'skipped' OR channel = 'post' OR address_hash IS NOT NULL),
  ADD CONSTRAINT "delivery_attempts_check" CHECK (attempts >= 0);
-- What a worker may take, and what it has taken: small whatever the size of the letter.
CREATE INDEX "delivery_ready_idx" ON "delivery" (newsletter_id, id) WHERE state = 'pending';
CREATE INDEX "delivery_deferred_idx" ON "delivery" (newsletter_id, next_try_at) WHERE state = 'deferred';
CREATE INDEX "delivery_sending_idx" ON "delivery" (newsletter_id, lease_until) WHERE state = 'sending';

-- Users
ALTER TABLE "user"
  ADD CONSTRAINT "user_email_lower_check" CHECK (email = lower(email));

-- Audit: one chain, in the order of the entries. The lock is held to the end of the transaction, so the chain has no forks.
CREATE FUNCTION "lykta_audit_hash"(previous text, entry audit_entry) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(
    concat_ws('|', coalesce(previous, ''), entry.id, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      entry.actor_kind, coalesce(entry.actor_id, ''), entry.action, coalesce(entry.subject_id, ''), entry.facts::text), 'UTF8')), 'hex')
$$;
CREATE FUNCTION "lykta_chain_audit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7301197543288);
  NEW.id := nextval('audit_entry_id_seq');
  NEW.hash := lykta_audit_hash((SELECT hash FROM audit_entry ORDER BY id DESC LIMIT 1), NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_entry_chain" BEFORE INSERT ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "lykta_chain_audit"();
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "lykta_refuse"();

-- Settings
ALTER TABLE "settings"
  ADD CONSTRAINT "settings_one_row_check" CHECK (id = 1),
  ADD CONSTRAINT "settings_languages_check" CHECK (cardinality(fallback_languages) > 0),
  ADD CONSTRAINT "settings_months_check" CHECK (safe_contact_months BETWEEN 1 AND 120);
