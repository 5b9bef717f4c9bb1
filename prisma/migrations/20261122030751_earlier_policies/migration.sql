-- AlterTable
ALTER TABLE "settings" ADD COLUMN     "earlier_policies" JSONB NOT NULL DEFAULT '[]';
