-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "currentSumProofId" INTEGER,
ADD COLUMN     "currentTreeId" INTEGER;

-- CreateTable
CREATE TABLE "LiabilityTree" (
    "id" SERIAL NOT NULL,
    "reportId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "artifactId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scheme" TEXT NOT NULL,
    "root" TEXT NOT NULL,
    "leaves" INTEGER NOT NULL,
    "height" SMALLINT NOT NULL,
    "totals" JSONB NOT NULL,
    "prefixBits" SMALLINT NOT NULL,

    CONSTRAINT "LiabilityTree_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LiabilityChunk" (
    "treeId" INTEGER NOT NULL,
    "tier" SMALLINT NOT NULL,
    "chunk" INTEGER NOT NULL,
    "nodes" BYTEA NOT NULL,

    CONSTRAINT "LiabilityChunk_pkey" PRIMARY KEY ("treeId","tier","chunk")
);

-- CreateTable
CREATE TABLE "LiabilityBucket" (
    "treeId" INTEGER NOT NULL,
    "bucket" INTEGER NOT NULL,
    "leaves" BYTEA NOT NULL,

    CONSTRAINT "LiabilityBucket_pkey" PRIMARY KEY ("treeId","bucket")
);

-- CreateTable
CREATE TABLE "SumProof" (
    "id" SERIAL NOT NULL,
    "reportId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "artifactId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "root" TEXT NOT NULL,
    "equity" DECIMAL(65,30) NOT NULL,
    "debt" DECIMAL(65,30) NOT NULL,
    "tokenCount" INTEGER NOT NULL,
    "batchSize" INTEGER NOT NULL,
    "levels" SMALLINT,
    "rootVdDigest" TEXT[],

    CONSTRAINT "SumProof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LiabilityTree_artifactId_key" ON "LiabilityTree"("artifactId");

-- CreateIndex
CREATE UNIQUE INDEX "LiabilityTree_reportId_revision_key" ON "LiabilityTree"("reportId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "SumProof_artifactId_key" ON "SumProof"("artifactId");

-- CreateIndex
CREATE UNIQUE INDEX "SumProof_reportId_revision_key" ON "SumProof"("reportId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Report_currentTreeId_key" ON "Report"("currentTreeId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_currentSumProofId_key" ON "Report"("currentSumProofId");

-- AddForeignKey
ALTER TABLE "LiabilityTree" ADD CONSTRAINT "LiabilityTree_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LiabilityTree" ADD CONSTRAINT "LiabilityTree_artifactId_fkey" FOREIGN KEY ("artifactId") REFERENCES "Artifact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SumProof" ADD CONSTRAINT "SumProof_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SumProof" ADD CONSTRAINT "SumProof_artifactId_fkey" FOREIGN KEY ("artifactId") REFERENCES "Artifact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_currentTreeId_fkey" FOREIGN KEY ("currentTreeId") REFERENCES "LiabilityTree"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_currentSumProofId_fkey" FOREIGN KEY ("currentSumProofId") REFERENCES "SumProof"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Rows of two kilobytes are read whole and hold hashes: neither moving them out of line nor trying to
-- compress them is worth anything.
ALTER TABLE "LiabilityChunk" ALTER COLUMN "nodes" SET STORAGE PLAIN;
