-- AlterTable
ALTER TABLE "edition_file" DROP COLUMN "file_name";

-- Pieces of a file are read one at a time: whole on the disk, any piece is found without reading those before it.
ALTER TABLE "edition_file" ALTER COLUMN "content" SET STORAGE EXTERNAL;
-- Who is told no is told why.
ALTER TABLE "copy_request" ADD CONSTRAINT "copy_request_reason_check" CHECK ((state = 'declined') = (reason IS NOT NULL));
