-- AlterTable
ALTER TABLE "ReportRevision" ADD COLUMN     "ordinalBasis" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "class" TEXT NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "Conflict" ADD COLUMN     "class" TEXT NOT NULL DEFAULT 'unknown';
