-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('annual', 'extra');

-- CreateEnum
CREATE TYPE "voting_reason" AS ENUM ('paid', 'exempted', 'free_class');

-- CreateEnum
CREATE TYPE "voting_event_kind" AS ENUM ('admitted', 'withdrawn', 'arrived', 'departed', 'proxy_given', 'proxy_ended');

-- CreateEnum
CREATE TYPE "withdrawal_reason" AS ENUM ('left', 'payment_reversed', 'mistake');

-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "meeting_policy" JSONB NOT NULL DEFAULT '{"votingCutoff":{"atMeeting":true},"proxyMax":0,"noticeDays":null,"papersDays":null,"motionsDays":null,"annualLatest":null,"noticeChannels":["email","post"]}';

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "held_on" DATE NOT NULL,
    "time" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "papers" TEXT,
    "notice_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voting_list" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "rule_version" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "voters" INTEGER NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "computed_by" TEXT,

    CONSTRAINT "voting_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voting_list_entry" (
    "list_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT,
    "class_id" TEXT NOT NULL,
    "reason" "voting_reason" NOT NULL,
    "paid_on" DATE,
    "reference_end" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "voting_list_entry_pkey" PRIMARY KEY ("list_id","membership_id")
);

-- CreateTable
CREATE TABLE "voting_list_event" (
    "id" BIGSERIAL NOT NULL,
    "list_id" UUID NOT NULL,
    "kind" "voting_event_kind" NOT NULL,
    "membership_id" UUID NOT NULL,
    "holder_id" UUID,
    "withdrawal" "withdrawal_reason",
    "number" INTEGER,
    "name" TEXT,
    "class_id" TEXT,
    "reason" "voting_reason",
    "paid_on" DATE,
    "reference_end" TEXT,
    "paid_by" "payment_way",
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT,

    CONSTRAINT "voting_list_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_name" (
    "membership_id" UUID NOT NULL,
    "alias" TEXT,

    CONSTRAINT "list_name_pkey" PRIMARY KEY ("membership_id")
);

-- CreateTable
CREATE TABLE "meeting_reminder" (
    "meeting_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "days_before" SMALLINT NOT NULL,
    "user_id" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_reminder_pkey" PRIMARY KEY ("meeting_id","due_on","days_before","user_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "meeting_notice_key" ON "meeting"("notice_id");

-- CreateIndex
CREATE INDEX "meeting_held_idx" ON "meeting"("held_on");

-- CreateIndex
CREATE UNIQUE INDEX "voting_list_meeting_key" ON "voting_list"("meeting_id");

-- CreateIndex
CREATE INDEX "voting_list_entry_membership_idx" ON "voting_list_entry"("membership_id");

-- CreateIndex
CREATE INDEX "voting_list_event_list_idx" ON "voting_list_event"("list_id", "id");

-- CreateIndex
CREATE INDEX "voting_list_event_membership_idx" ON "voting_list_event"("membership_id");

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "newsletter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voting_list" ADD CONSTRAINT "voting_list_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voting_list_entry" ADD CONSTRAINT "voting_list_entry_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "voting_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voting_list_entry" ADD CONSTRAINT "voting_list_entry_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voting_list_event" ADD CONSTRAINT "voting_list_event_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "voting_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voting_list_event" ADD CONSTRAINT "voting_list_event_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voting_list_event" ADD CONSTRAINT "voting_list_event_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_name" ADD CONSTRAINT "list_name_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_reminder" ADD CONSTRAINT "meeting_reminder_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_reminder" ADD CONSTRAINT "meeting_reminder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Meetings
ALTER TABLE "meeting"
  ADD CONSTRAINT "meeting_words_check" CHECK (char_length("time") BETWEEN 1 AND 100 AND char_length(place) BETWEEN 1 AND 300);
ALTER TABLE "voting_list"
  ADD CONSTRAINT "voting_list_voters_check" CHECK (voters >= 0);
ALTER TABLE "voting_list_entry"
  ADD CONSTRAINT "voting_list_entry_reference_check" CHECK (reference_end ~ '^[0-9]{1,4}$'),
  ADD CONSTRAINT "voting_list_entry_paid_check" CHECK (reason = 'paid' OR (paid_on IS NULL AND reference_end IS NULL));
ALTER TABLE "voting_list_event"
  ADD CONSTRAINT "voting_list_event_holder_check" CHECK ((kind = 'proxy_given') = (holder_id IS NOT NULL) AND holder_id IS DISTINCT FROM membership_id),
  ADD CONSTRAINT "voting_list_event_withdrawal_check" CHECK ((kind = 'withdrawn') = (withdrawal IS NOT NULL)),
  ADD CONSTRAINT "voting_list_event_admitted_check" CHECK (
    CASE WHEN kind = 'admitted' THEN number IS NOT NULL AND class_id IS NOT NULL AND reason IS NOT NULL
      ELSE number IS NULL AND name IS NULL AND class_id IS NULL AND reason IS NULL AND paid_on IS NULL AND reference_end IS NULL AND paid_by IS NULL
    END),
  ADD CONSTRAINT "voting_list_event_reference_check" CHECK (reference_end ~ '^[0-9]{1,4}$'),
  ADD CONSTRAINT "voting_list_event_door_check" CHECK (paid_by IN ('cash', 'swish')),
  ADD CONSTRAINT "voting_list_event_paid_check" CHECK (reason = 'paid' OR (paid_on IS NULL AND reference_end IS NULL AND paid_by IS NULL));
ALTER TABLE "list_name"
  ADD CONSTRAINT "list_name_alias_check" CHECK (char_length(alias) BETWEEN 1 AND 100);

-- A frozen list is what it was. Only a name may go, when its person is erased.
CREATE TRIGGER "voting_list_immutable" BEFORE UPDATE OR DELETE ON "voting_list"
  FOR EACH ROW EXECUTE FUNCTION "lykta_refuse"();
CREATE TRIGGER "voting_list_entry_no_delete" BEFORE DELETE ON "voting_list_entry"
  FOR EACH ROW EXECUTE FUNCTION "lykta_refuse"();
CREATE TRIGGER "voting_list_entry_immutable" BEFORE UPDATE ON "voting_list_entry"
  FOR EACH ROW WHEN (
    NEW.name IS NOT NULL
    OR (OLD.list_id, OLD.membership_id, OLD.number, OLD.class_id, OLD.reason, OLD.paid_on, OLD.reference_end, OLD.position)
       IS DISTINCT FROM
       (NEW.list_id, NEW.membership_id, NEW.number, NEW.class_id, NEW.reason, NEW.paid_on, NEW.reference_end, NEW.position))
  EXECUTE FUNCTION "lykta_refuse"();
CREATE TRIGGER "voting_list_event_no_delete" BEFORE DELETE ON "voting_list_event"
  FOR EACH ROW EXECUTE FUNCTION "lykta_refuse"();
CREATE TRIGGER "voting_list_event_immutable" BEFORE UPDATE ON "voting_list_event"
  FOR EACH ROW WHEN (
    NEW.name IS NOT NULL
    OR (OLD.id, OLD.list_id, OLD.kind, OLD.membership_id, OLD.holder_id, OLD.withdrawal, OLD.number, OLD.class_id, OLD.reason, OLD.paid_on, OLD.reference_end, OLD.paid_by, OLD.at, OLD.by)
       IS DISTINCT FROM
       (NEW.id, NEW.list_id, NEW.kind, NEW.membership_id, NEW.holder_id, NEW.withdrawal, NEW.number, NEW.class_id, NEW.reason, NEW.paid_on, NEW.reference_end, NEW.paid_by, NEW.at, NEW.by))
  EXECUTE FUNCTION "lykta_refuse"();

-- Its entries come all at once, as many as it says.
CREATE FUNCTION "lykta_voting_list_full"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM voting_list l WHERE l.id IN (SELECT list_id FROM added)
      AND (SELECT count(*) FROM voting_list_entry e WHERE e.list_id = l.id) > l.voters)
  THEN
    RAISE EXCEPTION 'the voting list is frozen: nobody is added to it'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voting_list_entry_immutable';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "voting_list_entry_full" AFTER INSERT ON "voting_list_entry" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION "lykta_voting_list_full"();

-- Whatever erases a person, her name on the lists goes with her.
CREATE FUNCTION "lykta_drop_listed_names"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE voting_list_entry SET name = NULL
    WHERE name IS NOT NULL AND membership_id IN (SELECT id FROM membership WHERE contact_id = NEW.id);
  UPDATE voting_list_event SET name = NULL
    WHERE name IS NOT NULL AND membership_id IN (SELECT id FROM membership WHERE contact_id = NEW.id);
  DELETE FROM list_name WHERE membership_id IN (SELECT id FROM membership WHERE contact_id = NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "contact_erased_names" AFTER UPDATE OF erased_at ON "contact"
  FOR EACH ROW WHEN (NEW.erased_at IS NOT NULL) EXECUTE FUNCTION "lykta_drop_listed_names"();
