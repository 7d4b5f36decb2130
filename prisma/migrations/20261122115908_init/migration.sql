-- CreateEnum
CREATE TYPE "Evidence" AS ENUM ('published', 'reported', 'recomputed', 'verified', 'observed');

-- CreateEnum
CREATE TYPE "TimePrecision" AS ENUM ('instant', 'day');

-- CreateEnum
CREATE TYPE "IngestStatus" AS ENUM ('running', 'done', 'failed');

-- CreateTable
CREATE TABLE "Exchange" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "website" TEXT,
    "pledgeDay" INTEGER,
    "pledgeSince" DATE,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Exchange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IngestRun" (
    "id" SERIAL NOT NULL,
    "command" TEXT NOT NULL,
    "status" "IngestStatus" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "counts" JSONB,
    "error" TEXT,

    CONSTRAINT "IngestRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Artifact" (
    "id" SERIAL NOT NULL,
    "exchangeId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "rows" BIGINT,
    "readerVersion" INTEGER NOT NULL,
    "ingestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "runId" INTEGER NOT NULL,

    CONSTRAINT "Artifact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionArtifact" (
    "revisionId" INTEGER NOT NULL,
    "artifactId" INTEGER NOT NULL,

    CONSTRAINT "RevisionArtifact_pkey" PRIMARY KEY ("revisionId","artifactId")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" SERIAL NOT NULL,
    "exchangeId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "currentRevisionId" INTEGER,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportRevision" (
    "id" SERIAL NOT NULL,
    "reportId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "runId" INTEGER NOT NULL,
    "ordinal" INTEGER,
    "snapshotAt" TIMESTAMPTZ(3),
    "snapshotPrecision" "TimePrecision",
    "snapshotBasis" TEXT,
    "publishedOn" DATE,
    "publishedOnBasis" TEXT,
    "auditId" TEXT,
    "proofSystem" TEXT,
    "liabilitiesRoot" TEXT,
    "totalUsd" DECIMAL(65,30),
    "addressCount" BIGINT,
    "addressCountNote" TEXT,
    "assetCount" INTEGER,
    "reserveFile" TEXT,
    "liabilityFile" TEXT,
    "auditor" TEXT,
    "verificationCounts" TEXT,
    "assetsCovered" TEXT,
    "confidence" TEXT,
    "notes" TEXT,

    CONSTRAINT "ReportRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportAsset" (
    "id" SERIAL NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "asset" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reserves" DECIMAL(65,30),
    "reservesEvidence" "Evidence",
    "exchangeReserves" DECIMAL(65,30),
    "exchangeReservesEvidence" "Evidence",
    "custodyReserves" DECIMAL(65,30),
    "custodyReservesEvidence" "Evidence",
    "liabilities" DECIMAL(65,30),
    "liabilitiesEvidence" "Evidence",
    "publishedRatio" DECIMAL(65,30),
    "publishedRatioEvidence" "Evidence",
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "reservesUsd" DECIMAL(65,30),
    "derivedReserves" DECIMAL(65,30),
    "derivedLiabilities" DECIMAL(65,30),
    "derivedBasis" TEXT,

    CONSTRAINT "ReportAsset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" SERIAL NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "states" TEXT,
    "evidence" "Evidence" NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conflict" (
    "id" SERIAL NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "asset" TEXT,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "url" TEXT,
    "statedBy" TEXT,
    "why" TEXT,

    CONSTRAINT "Conflict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Exchange_slug_key" ON "Exchange"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Artifact_exchangeId_kind_sha256_readerVersion_key" ON "Artifact"("exchangeId", "kind", "sha256", "readerVersion");

-- CreateIndex
CREATE INDEX "RevisionArtifact_artifactId_idx" ON "RevisionArtifact"("artifactId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_currentRevisionId_key" ON "Report"("currentRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_exchangeId_slug_key" ON "Report"("exchangeId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ReportRevision_reportId_revision_key" ON "ReportRevision"("reportId", "revision");

-- CreateIndex
CREATE INDEX "ReportAsset_asset_revisionId_idx" ON "ReportAsset"("asset", "revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportAsset_revisionId_asset_key" ON "ReportAsset"("revisionId", "asset");

-- CreateIndex
CREATE UNIQUE INDEX "Source_revisionId_position_key" ON "Source"("revisionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Conflict_revisionId_position_key" ON "Conflict"("revisionId", "position");

-- AddForeignKey
ALTER TABLE "Artifact" ADD CONSTRAINT "Artifact_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Artifact" ADD CONSTRAINT "Artifact_runId_fkey" FOREIGN KEY ("runId") REFERENCES "IngestRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionArtifact" ADD CONSTRAINT "RevisionArtifact_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ReportRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionArtifact" ADD CONSTRAINT "RevisionArtifact_artifactId_fkey" FOREIGN KEY ("artifactId") REFERENCES "Artifact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_exchangeId_fkey" FOREIGN KEY ("exchangeId") REFERENCES "Exchange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_currentRevisionId_fkey" FOREIGN KEY ("currentRevisionId") REFERENCES "ReportRevision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRevision" ADD CONSTRAINT "ReportRevision_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRevision" ADD CONSTRAINT "ReportRevision_runId_fkey" FOREIGN KEY ("runId") REFERENCES "IngestRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportAsset" ADD CONSTRAINT "ReportAsset_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ReportRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ReportRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ReportRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
