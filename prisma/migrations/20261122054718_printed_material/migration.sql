-- CreateEnum
CREATE TYPE "fact_kind" AS ENUM ('phone', 'hours', 'web', 'federation');

-- CreateEnum
CREATE TYPE "material_kind" AS ENUM ('brochure', 'information_card', 'presentation_card', 'poster', 'handbook');

-- CreateEnum
CREATE TYPE "fact_decision" AS ENUM ('keep', 'use_up', 'recall');

-- CreateEnum
CREATE TYPE "copy_request_state" AS ENUM ('new', 'sent', 'declined');

-- CreateEnum
CREATE TYPE "place_type" AS ENUM ('social_office', 'pharmacy', 'library', 'police', 'health_centre', 'dental', 'hospital', 'school', 'sfi', 'church', 'association', 'landlord', 'shop', 'sports', 'other');

-- CreateEnum
CREATE TYPE "place_permission" AS ENUM ('unknown', 'asked', 'granted', 'refused');

-- CreateEnum
CREATE TYPE "visit_method" AS ENUM ('hand', 'post', 'internal_mail');

-- CreateEnum
CREATE TYPE "round_purpose" AS ENUM ('refill', 'recall');

-- CreateEnum
CREATE TYPE "holder_kind" AS ENUM ('store', 'volunteer', 'partner');

-- CreateEnum
CREATE TYPE "movement_kind" AS ENUM ('printed', 'handed', 'placed', 'returned', 'destroyed', 'counted', 'sent', 'corrected');

-- CreateTable
CREATE TABLE "public_fact" (
    "id" UUID NOT NULL,
    "kind" "fact_kind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "public_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_fact_version" (
    "id" UUID NOT NULL,
    "fact_id" UUID NOT NULL,
    "value" JSONB,
    "valid_from" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT,

    CONSTRAINT "public_fact_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "material" (
    "id" UUID NOT NULL,
    "kind" "material_kind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "material_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "printed_on" DATE,
    "valid_from" DATE NOT NULL,
    "withdrawn_on" DATE,
    "withdrawn_reason" TEXT,
    "recalled_on" DATE,
    "superseded_by_id" UUID,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "orderable" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_fact" (
    "edition_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,

    CONSTRAINT "edition_fact_pkey" PRIMARY KEY ("edition_id","version_id")
);

-- CreateTable
CREATE TABLE "edition_fact_decision" (
    "edition_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "decision" "fact_decision" NOT NULL,
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT,

    CONSTRAINT "edition_fact_decision_pkey" PRIMARY KEY ("edition_id","version_id")
);

-- CreateTable
CREATE TABLE "edition_file" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "content" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by" TEXT,

    CONSTRAINT "edition_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_downloads" (
    "file_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "edition_downloads_pkey" PRIMARY KEY ("file_id","day")
);

-- CreateTable
CREATE TABLE "copy_request" (
    "id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "organisation" TEXT NOT NULL,
    "email" TEXT,
    "address" TEXT,
    "note" TEXT,
    "language" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "copy_request_state" NOT NULL DEFAULT 'new',
    "handled_at" TIMESTAMPTZ(3),
    "handled_by" TEXT,
    "reason" TEXT,

    CONSTRAINT "copy_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "copy_request_line" (
    "request_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "asked" INTEGER NOT NULL,
    "sent" INTEGER,

    CONSTRAINT "copy_request_line_pkey" PRIMARY KEY ("request_id","edition_id")
);

-- CreateTable
CREATE TABLE "edition_share" (
    "edition_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "parts" INTEGER NOT NULL,

    CONSTRAINT "edition_share_pkey" PRIMARY KEY ("edition_id","holder_id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" "place_type" NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "permission" "place_permission" NOT NULL DEFAULT 'unknown',
    "permission_on" DATE,
    "contact_role" TEXT,
    "note" TEXT,
    "contact_id" UUID,
    "closed_on" DATE,
    "merged_into_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "visited_on" DATE NOT NULL,
    "visited_by" TEXT,
    "holder_id" UUID,
    "spot" TEXT,
    "method" "visit_method" NOT NULL DEFAULT 'hand',
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "next_look_on" DATE,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_reason" TEXT,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_line" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "left_over" INTEGER,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "placed" INTEGER NOT NULL DEFAULT 0,
    "none_left" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "visit_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_photo" (
    "visit_id" UUID NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "visit_photo_pkey" PRIMARY KEY ("visit_id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "purpose" "round_purpose" NOT NULL,
    "made_on" DATE NOT NULL,
    "made_by" TEXT,
    "closed_on" DATE,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_stop" (
    "round_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "visit_id" UUID,

    CONSTRAINT "round_stop_pkey" PRIMARY KEY ("round_id","place_id")
);

-- CreateTable
CREATE TABLE "holder" (
    "id" UUID NOT NULL,
    "kind" "holder_kind" NOT NULL,
    "name" TEXT,
    "user_id" TEXT,
    "closed_on" DATE,

    CONSTRAINT "holder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_movement" (
    "id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "kind" "movement_kind" NOT NULL,
    "edition_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "from_id" UUID,
    "to_id" UUID,
    "happened_on" DATE NOT NULL,
    "reason" TEXT,
    "order_id" UUID,
    "visit_line_id" UUID,
    "corrects_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT,

    CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_balance" (
    "edition_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "stock_balance_pkey" PRIMARY KEY ("edition_id","holder_id")
);

-- CreateTable
CREATE TABLE "print_order" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "cost_ore" INTEGER,
    "printer" TEXT,
    "ordered_on" DATE NOT NULL,
    "expected_on" DATE,
    "holder_id" UUID NOT NULL,
    "cancelled_on" DATE,
    "ordered_by" TEXT,

    CONSTRAINT "print_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reorder_point" (
    "material_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "lead_days" SMALLINT NOT NULL,

    CONSTRAINT "reorder_point_pkey" PRIMARY KEY ("material_id","language")
);

-- CreateTable
CREATE TABLE "demand_peak" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "times" DECIMAL(5,2) NOT NULL,

    CONSTRAINT "demand_peak_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "public_fact_name_key" ON "public_fact"("kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "public_fact_version_day_key" ON "public_fact_version"("fact_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "material_name_key" ON "material"("name");

-- CreateIndex
CREATE UNIQUE INDEX "edition_name_key" ON "edition"("material_id", "language", "name");

-- CreateIndex
CREATE INDEX "edition_fact_version_idx" ON "edition_fact"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_file_content_key" ON "edition_file"("edition_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "copy_request_key_key" ON "copy_request"("key");

-- CreateIndex
CREATE INDEX "copy_request_state_idx" ON "copy_request"("state", "asked_at");

-- CreateIndex
CREATE INDEX "place_municipality_idx" ON "place"("municipality_code", "type");

-- CreateIndex
CREATE UNIQUE INDEX "visit_key_key" ON "visit"("key");

-- CreateIndex
CREATE INDEX "visit_place_idx" ON "visit"("place_id", "visited_on");

-- CreateIndex
CREATE INDEX "visit_visited_by_idx" ON "visit"("visited_by", "visited_on");

-- CreateIndex
CREATE INDEX "visit_line_edition_idx" ON "visit_line"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_line_edition_key" ON "visit_line"("visit_id", "edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "round_number_key" ON "round"("number");

-- CreateIndex
CREATE UNIQUE INDEX "round_stop_visit_key" ON "round_stop"("visit_id");

-- CreateIndex
CREATE INDEX "round_stop_place_idx" ON "round_stop"("place_id");

-- CreateIndex
CREATE UNIQUE INDEX "round_stop_position_key" ON "round_stop"("round_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "holder_name_key" ON "holder"("name");

-- CreateIndex
CREATE UNIQUE INDEX "holder_user_key" ON "holder"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_movement_key_key" ON "stock_movement"("key");

-- CreateIndex
CREATE UNIQUE INDEX "stock_movement_corrects_key" ON "stock_movement"("corrects_id");

-- CreateIndex
CREATE INDEX "stock_movement_edition_idx" ON "stock_movement"("edition_id", "happened_on");

-- CreateIndex
CREATE INDEX "stock_movement_visit_line_idx" ON "stock_movement"("visit_line_id");

-- CreateIndex
CREATE INDEX "stock_movement_order_idx" ON "stock_movement"("order_id");

-- CreateIndex
CREATE INDEX "stock_balance_holder_idx" ON "stock_balance"("holder_id");

-- CreateIndex
CREATE INDEX "print_order_edition_idx" ON "print_order"("edition_id");

-- AddForeignKey
ALTER TABLE "public_fact_version" ADD CONSTRAINT "public_fact_version_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "public_fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "material"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_fact" ADD CONSTRAINT "edition_fact_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_fact" ADD CONSTRAINT "edition_fact_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "public_fact_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_fact_decision" ADD CONSTRAINT "edition_fact_decision_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_fact_decision" ADD CONSTRAINT "edition_fact_decision_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "public_fact_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_file" ADD CONSTRAINT "edition_file_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_downloads" ADD CONSTRAINT "edition_downloads_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "edition_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_request_line" ADD CONSTRAINT "copy_request_line_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "copy_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_request_line" ADD CONSTRAINT "copy_request_line_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_share" ADD CONSTRAINT "edition_share_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_share" ADD CONSTRAINT "edition_share_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_line" ADD CONSTRAINT "visit_line_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_line" ADD CONSTRAINT "visit_line_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_photo" ADD CONSTRAINT "visit_photo_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_stop" ADD CONSTRAINT "round_stop_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_stop" ADD CONSTRAINT "round_stop_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_stop" ADD CONSTRAINT "round_stop_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holder" ADD CONSTRAINT "holder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "print_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_visit_line_id_fkey" FOREIGN KEY ("visit_line_id") REFERENCES "visit_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "stock_movement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_balance" ADD CONSTRAINT "stock_balance_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_balance" ADD CONSTRAINT "stock_balance_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "print_order" ADD CONSTRAINT "print_order_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "print_order" ADD CONSTRAINT "print_order_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorder_point" ADD CONSTRAINT "reorder_point_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "material"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Facts
ALTER TABLE "public_fact"
  ADD CONSTRAINT "public_fact_name_check" CHECK (length(name) BETWEEN 1 AND 80);
CREATE TRIGGER "public_fact_version_immutable" BEFORE UPDATE OR DELETE ON "public_fact_version"
  FOR EACH ROW EXECUTE FUNCTION "lykta_refuse"();

-- Editions
ALTER TABLE "edition"
  ADD CONSTRAINT "edition_withdrawn_check" CHECK (withdrawn_on >= greatest(valid_from, printed_on)),
  ADD CONSTRAINT "edition_recalled_check" CHECK (recalled_on IS NULL OR (withdrawn_on IS NOT NULL AND recalled_on >= withdrawn_on)),
  ADD CONSTRAINT "edition_superseded_check" CHECK (superseded_by_id IS DISTINCT FROM id);
ALTER TABLE "edition_file"
  ADD CONSTRAINT "edition_file_sha256_check" CHECK (sha256 = encode(sha256(content), 'hex')),
  ADD CONSTRAINT "edition_file_size_check" CHECK (size = octet_length(content) AND size > 0);
ALTER TABLE "edition_downloads" ADD CONSTRAINT "edition_downloads_count_check" CHECK (count > 0);
ALTER TABLE "edition_share" ADD CONSTRAINT "edition_share_parts_check" CHECK (parts > 0);
ALTER TABLE "copy_request" ADD CONSTRAINT "copy_request_handled_check" CHECK ((state = 'new') = (handled_at IS NULL));
ALTER TABLE "copy_request_line"
  ADD CONSTRAINT "copy_request_line_asked_check" CHECK (asked > 0),
  ADD CONSTRAINT "copy_request_line_sent_check" CHECK (sent >= 0);

-- Stock
ALTER TABLE "holder"
  ADD CONSTRAINT "holder_kind_check" CHECK (CASE WHEN kind = 'volunteer' THEN user_id IS NOT NULL AND name IS NULL ELSE user_id IS NULL AND name IS NOT NULL END);
ALTER TABLE "print_order"
  ADD CONSTRAINT "print_order_quantity_check" CHECK (quantity > 0),
  ADD CONSTRAINT "print_order_cost_check" CHECK (cost_ore >= 0),
  ADD CONSTRAINT "print_order_days_check" CHECK (expected_on >= ordered_on AND cancelled_on >= ordered_on);
ALTER TABLE "reorder_point"
  ADD CONSTRAINT "reorder_point_quantity_check" CHECK (quantity > 0),
  ADD CONSTRAINT "reorder_point_lead_check" CHECK (lead_days BETWEEN 0 AND 366);
ALTER TABLE "demand_peak"
  ADD CONSTRAINT "demand_peak_days_check" CHECK (ends_on >= starts_on),
  ADD CONSTRAINT "demand_peak_times_check" CHECK (times > 1);
ALTER TABLE "stock_balance" ADD CONSTRAINT "stock_balance_quantity_check" CHECK (quantity >= 0);
ALTER TABLE "stock_movement"
  ADD CONSTRAINT "stock_movement_quantity_check" CHECK (quantity BETWEEN 1 AND 10000000),
  ADD CONSTRAINT "stock_movement_reason_check" CHECK (kind NOT IN ('destroyed', 'counted', 'corrected') OR length(reason) > 0),
  ADD CONSTRAINT "stock_movement_corrects_check" CHECK ((kind = 'corrected') = (corrects_id IS NOT NULL)),
  ADD CONSTRAINT "stock_movement_ends_check" CHECK (CASE kind
    WHEN 'printed' THEN from_id IS NULL AND to_id IS NOT NULL
    WHEN 'returned' THEN from_id IS NULL AND to_id IS NOT NULL
    WHEN 'handed' THEN from_id <> to_id
    WHEN 'placed' THEN from_id IS NOT NULL AND to_id IS NULL
    WHEN 'sent' THEN from_id IS NOT NULL AND to_id IS NULL
    WHEN 'destroyed' THEN from_id IS NOT NULL AND to_id IS NULL
    WHEN 'counted' THEN (from_id IS NULL) <> (to_id IS NULL)
    ELSE from_id IS NOT NULL OR to_id IS NOT NULL END IS TRUE);
CREATE TRIGGER "stock_movement_immutable" BEFORE UPDATE OR DELETE ON "stock_movement"
  FOR EACH ROW EXECUTE FUNCTION "lykta_refuse"();

-- In one order, so that statements of many rows never wait for each other in a ring.
CREATE FUNCTION "lykta_balance_stock"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change record;
BEGIN
  FOR change IN
    SELECT edition_id, holder_id, sum(quantity)::int AS quantity FROM (
      SELECT edition_id, to_id AS holder_id, quantity FROM added WHERE to_id IS NOT NULL
      UNION ALL
      SELECT edition_id, from_id, -quantity FROM added WHERE from_id IS NOT NULL) AS ends
    GROUP BY 1, 2 ORDER BY 1, 2
  LOOP
    UPDATE stock_balance SET quantity = stock_balance.quantity + change.quantity
      WHERE edition_id = change.edition_id AND holder_id = change.holder_id;
    IF NOT FOUND THEN
      INSERT INTO stock_balance (edition_id, holder_id, quantity) VALUES (change.edition_id, change.holder_id, change.quantity)
        ON CONFLICT (edition_id, holder_id) DO UPDATE SET quantity = stock_balance.quantity + excluded.quantity;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER "stock_movement_balance" AFTER INSERT ON "stock_movement" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION "lykta_balance_stock"();
-- Only the ledger's trigger writes the sums.
CREATE TRIGGER "stock_balance_immutable" BEFORE INSERT OR UPDATE OR DELETE ON "stock_balance"
  FOR EACH ROW WHEN (pg_trigger_depth() < 1) EXECUTE FUNCTION "lykta_refuse"();

-- Places
ALTER TABLE "place"
  ADD CONSTRAINT "place_municipality_check" CHECK (municipality_code ~ '^[0-9]{4}$'),
  ADD CONSTRAINT "place_merged_check" CHECK (merged_into_id IS NULL OR (merged_into_id <> id AND closed_on IS NOT NULL)),
  ADD CONSTRAINT "place_name_check" CHECK (length(name) BETWEEN 1 AND 200);
-- Only an organisation has premises.
CREATE FUNCTION "lykta_place_contact"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM contact WHERE id = NEW.contact_id AND kind = 'organisation') THEN
    RAISE EXCEPTION 'a place belongs to an organisation' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'place_contact_organisation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "place_contact_organisation" BEFORE INSERT OR UPDATE OF contact_id ON "place"
  FOR EACH ROW WHEN (NEW.contact_id IS NOT NULL) EXECUTE FUNCTION "lykta_place_contact"();
ALTER TABLE "visit"
  ADD CONSTRAINT "visit_look_check" CHECK (next_look_on >= visited_on),
  ADD CONSTRAINT "visit_withdrawn_check" CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
ALTER TABLE "visit_line"
  ADD CONSTRAINT "visit_line_quantities_check" CHECK (placed BETWEEN 0 AND 100000 AND removed BETWEEN 0 AND 100000 AND left_over BETWEEN 0 AND 100000),
  ADD CONSTRAINT "visit_line_removed_check" CHECK (removed <= left_over),
  ADD CONSTRAINT "visit_line_none_left_check" CHECK (NOT none_left OR (placed = 0 AND coalesce(left_over, removed) = removed));
CREATE TRIGGER "visit_line_immutable" BEFORE UPDATE OR DELETE ON "visit_line"
  FOR EACH ROW EXECUTE FUNCTION "lykta_refuse"();
ALTER TABLE "round_stop" ADD CONSTRAINT "round_stop_position_check" CHECK (position > 0);
