-- AlterTable
ALTER TABLE "newsletter" ADD COLUMN     "embargo_at" TIMESTAMPTZ(3),
ADD COLUMN     "leave_out_discreet" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "series" ADD COLUMN     "press" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "spokesperson" JSONB;

-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "discreet_url" TEXT,
ADD COLUMN     "forbidden_words" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- The letter to newsrooms that every association starts with.
UPDATE "series" SET press = true WHERE slug = 'press-letter' AND legal_basis <> 'notice';

ALTER TABLE "series"
  ADD CONSTRAINT "series_press_check" CHECK (NOT press OR legal_basis <> 'notice'),
  ADD CONSTRAINT "series_spokesperson_check" CHECK (spokesperson IS NULL OR (press AND jsonb_typeof(spokesperson) = 'object'));

ALTER TABLE "settings"
  ADD CONSTRAINT "settings_discreet_url_check" CHECK (discreet_url ~ '^https?://[^/?#]+$'),
  ADD CONSTRAINT "settings_fallback_languages_check" CHECK (cardinality(fallback_languages) > 0);

-- A letter under embargo is not public, whoever asks. A CHECK cannot know what time it is.
CREATE FUNCTION newsletter_embargo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.is_public AND NEW.embargo_at > now() THEN
    RAISE EXCEPTION 'newsletter % is under embargo', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'newsletter_embargo_check';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER newsletter_embargo BEFORE INSERT OR UPDATE OF is_public, embargo_at ON "newsletter"
  FOR EACH ROW EXECUTE FUNCTION newsletter_embargo();
