-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "numbersMoved" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ReportRevision" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "Artifact" ADD COLUMN     "states" JSONB,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnBy" INTEGER NOT NULL DEFAULT 0;

-- DropIndex
DROP INDEX "Artifact_exchangeId_kind_sha256_readerVersion_key";

-- CreateIndex
CREATE UNIQUE INDEX "Artifact_exchangeId_kind_sha256_readerVersion_withdrawnBy_key" ON "Artifact"("exchangeId", "kind", "sha256", "readerVersion", "withdrawnBy");
