-- CreateEnum
CREATE TYPE "member_import_state" AS ENUM ('uploaded', 'checking', 'checked', 'applying', 'applied', 'failed');

-- CreateTable
CREATE TABLE "member_import" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "state" "member_import_state" NOT NULL DEFAULT 'uploaded',
    "header" TEXT[],
    "mapping" TEXT[],
    "safe_contact_basis" BOOLEAN,
    "total" INTEGER NOT NULL,
    "blank" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB,
    "error" JSONB,

    CONSTRAINT "member_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_import_row" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB,
    "verdict" JSONB,

    CONSTRAINT "member_import_row_pkey" PRIMARY KEY ("import_id","row")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "header_hash" CHAR(64) NOT NULL,
    "mapping" TEXT[],
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("header_hash")
);

-- CreateIndex
CREATE INDEX "member_import_created_idx" ON "member_import"("created_at");

-- AddForeignKey
ALTER TABLE "member_import_row" ADD CONSTRAINT "member_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "member_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.
ALTER TABLE "member_import"
  ADD CONSTRAINT "member_import_basis_check" CHECK (state = 'uploaded' OR safe_contact_basis IS NOT NULL),
  ADD CONSTRAINT "member_import_counts_check" CHECK (state NOT IN ('checked', 'applying', 'applied') OR counts IS NOT NULL),
  ADD CONSTRAINT "member_import_error_check" CHECK ((state = 'failed') = (error IS NOT NULL)),
  ADD CONSTRAINT "member_import_done_check" CHECK (done BETWEEN 0 AND total),
  ADD CONSTRAINT "member_import_mapping_check" CHECK (cardinality(mapping) = cardinality(header));

-- What a municipality holds, anybody may ask to see: it holds no members, whoever writes.
CREATE FUNCTION "lykta_no_members_of_a_municipality"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM settings WHERE tenant_kind = 'municipality') THEN
    RAISE EXCEPTION 'a municipality holds no members' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "membership_no_municipality" AFTER INSERT ON "membership"
  FOR EACH STATEMENT EXECUTE FUNCTION "lykta_no_members_of_a_municipality"();
