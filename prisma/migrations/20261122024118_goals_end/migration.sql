-- AlterTable
ALTER TABLE "goal" ADD COLUMN     "ended_on" DATE;

ALTER TABLE "goal" ADD CONSTRAINT "goal_ended_check" CHECK (ended_on <= due_on);
