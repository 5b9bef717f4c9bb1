-- CreateTable
CREATE TABLE "reorder_reminder" (
    "material_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reorder_reminder_pkey" PRIMARY KEY ("material_id","language","user_id")
);

-- AddForeignKey
ALTER TABLE "reorder_reminder" ADD CONSTRAINT "reorder_reminder_material_id_language_fkey" FOREIGN KEY ("material_id", "language") REFERENCES "reorder_point"("material_id", "language") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorder_reminder" ADD CONSTRAINT "reorder_reminder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
