-- CreateTable
CREATE TABLE "told_apart" (
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,

    CONSTRAINT "told_apart_pkey" PRIMARY KEY ("first_id","second_id")
);

-- CreateTable
CREATE TABLE "contact_merge" (
    "gone_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "merged_by" TEXT,
    "undo" JSONB,

    CONSTRAINT "contact_merge_pkey" PRIMARY KEY ("gone_id")
);

-- CreateIndex
CREATE INDEX "told_apart_second_idx" ON "told_apart"("second_id");

-- CreateIndex
CREATE INDEX "contact_merge_kept_idx" ON "contact_merge"("kept_id");

-- AddForeignKey
ALTER TABLE "told_apart" ADD CONSTRAINT "told_apart_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "told_apart" ADD CONSTRAINT "told_apart_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_merge" ADD CONSTRAINT "contact_merge_kept_id_fkey" FOREIGN KEY ("kept_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "told_apart" ADD CONSTRAINT "told_apart_order_check" CHECK (first_id < second_id);
ALTER TABLE "contact_merge" ADD CONSTRAINT "contact_merge_two_check" CHECK (gone_id <> kept_id);
CREATE INDEX "contact_merge_undo_idx" ON "contact_merge" (merged_at) WHERE undo IS NOT NULL;

-- The same rules as `emailKey` and `nameKey` in core's duplicates module.
CREATE FUNCTION "lykta_email_key"(email text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN domain IN ('gmail.com', 'googlemail.com') THEN replace(mailbox, '.', '') || '@gmail.com' ELSE mailbox || '@' || domain END
  FROM (
    SELECT coalesce(nullif(split_part(local, '+', 1), ''), local) AS mailbox, domain
    FROM (SELECT split_part(lower(email COLLATE "und-x-icu"), '@', 1) AS local, split_part(lower(email COLLATE "und-x-icu"), '@', 2) AS domain) AS parts
  ) AS named
$$;
CREATE FUNCTION "lykta_name_key"(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(word, ' ' ORDER BY word COLLATE "C"), '')
  FROM regexp_split_to_table(
    translate(lower(name COLLATE "und-x-icu"), 'áàâãéèêëíìîïóòôõúùûüýÿñçčćšžđłřťů', 'aaaaeeeeiiiioooouuuuyyncccszdlrtu'), '[- ''’.,]+') AS word
  WHERE word <> ''
$$;
CREATE INDEX "contact_email_key_idx" ON "contact" (lykta_email_key(email)) WHERE kind = 'person' AND email IS NOT NULL;
CREATE INDEX "contact_name_key_idx" ON "contact" (birth_year, lykta_name_key(name)) WHERE kind = 'person' AND birth_year IS NOT NULL;

-- Of somebody who is erased, why a period was taken back is forgotten too: that is text, and may name her.
CREATE OR REPLACE TRIGGER "membership_period_immutable" BEFORE UPDATE ON "membership_period"
  FOR EACH ROW WHEN (
    (OLD.reversed_at IS NOT NULL
      AND (NEW.reversal_reason IS DISTINCT FROM 'erased'
        OR (OLD.reversed_at, OLD.reversed_by) IS DISTINCT FROM (NEW.reversed_at, NEW.reversed_by)))
    OR (OLD.id, OLD.membership_id, OLD.class_id, OLD.starts_on, OLD.ends_on, OLD.cause, OLD.paid_on, OLD.amount_ore, OLD.recorded_at, OLD.recorded_by)
       IS DISTINCT FROM
       (NEW.id, NEW.membership_id, NEW.class_id, NEW.starts_on, NEW.ends_on, NEW.cause, NEW.paid_on, NEW.amount_ore, NEW.recorded_at, NEW.recorded_by))
  EXECUTE FUNCTION "lykta_refuse"();
