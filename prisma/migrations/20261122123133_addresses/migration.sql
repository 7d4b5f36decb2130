-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "currentLedgerId" INTEGER;

-- CreateTable
CREATE TABLE "Address" (
    "id" SERIAL NOT NULL,
    "network" TEXT NOT NULL,
    "address" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OwnershipProof" (
    "id" SERIAL NOT NULL,
    "contentHash" BYTEA NOT NULL,
    "verifierVersion" SMALLINT NOT NULL,
    "status" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "boundTo" TEXT,
    "reasonCode" TEXT,
    "reasonMessage" TEXT,
    "address" TEXT NOT NULL,
    "message" TEXT,
    "signature1" TEXT,
    "signature2" TEXT,
    "script" TEXT,
    "eoa1" TEXT,
    "eoa2" TEXT,
    "verifiedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OwnershipProof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WalletLedger" (
    "id" SERIAL NOT NULL,
    "reportId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "artifactId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "files" JSONB NOT NULL,
    "rows" INTEGER NOT NULL,
    "addresses" INTEGER NOT NULL,
    "setAside" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "duplicates" INTEGER NOT NULL,
    "unknownLabelRows" INTEGER NOT NULL,
    "distinctProofs" INTEGER NOT NULL,
    "verifiedProofs" INTEGER NOT NULL,
    "firstHoldingId" INTEGER,
    "lastHoldingId" INTEGER,

    CONSTRAINT "WalletLedger_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HoldingGroup" (
    "id" SERIAL NOT NULL,
    "ledgerId" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "networkCell" TEXT,
    "audit" BOOLEAN NOT NULL,
    "network" TEXT NOT NULL,
    "asset" TEXT,
    "type" TEXT NOT NULL,
    "publishedType" TEXT,
    "status" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "boundTo" TEXT,
    "reason" TEXT,
    "rows" INTEGER NOT NULL,
    "amountRows" INTEGER NOT NULL,
    "amount" DECIMAL(65,30) NOT NULL,

    CONSTRAINT "HoldingGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holding" (
    "id" INTEGER NOT NULL,
    "ledgerId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,
    "addressId" INTEGER NOT NULL,
    "proofId" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "file" SMALLINT NOT NULL,
    "duplicate" BOOLEAN NOT NULL,
    "amount" DECIMAL(65,30),
    "height" TEXT,

    CONSTRAINT "Holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetAsideRow" (
    "id" SERIAL NOT NULL,
    "ledgerId" INTEGER NOT NULL,
    "file" SMALLINT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    "field" TEXT,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "excerpt" TEXT,

    CONSTRAINT "SetAsideRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerSummaryRow" (
    "id" SERIAL NOT NULL,
    "ledgerId" INTEGER NOT NULL,
    "file" SMALLINT NOT NULL,
    "line" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "allNetworks" BOOLEAN NOT NULL,
    "height" TEXT,
    "amount" DECIMAL(65,30) NOT NULL,

    CONSTRAINT "LedgerSummaryRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Address_address_network_key" ON "Address"("address", "network");

-- CreateIndex
CREATE UNIQUE INDEX "OwnershipProof_contentHash_verifierVersion_key" ON "OwnershipProof"("contentHash", "verifierVersion");

-- CreateIndex
CREATE UNIQUE INDEX "WalletLedger_artifactId_key" ON "WalletLedger"("artifactId");

-- CreateIndex
CREATE UNIQUE INDEX "WalletLedger_reportId_revision_key" ON "WalletLedger"("reportId", "revision");

-- CreateIndex
CREATE INDEX "HoldingGroup_ledgerId_idx" ON "HoldingGroup"("ledgerId");

-- CreateIndex
CREATE INDEX "Holding_ledgerId_amount_id_idx" ON "Holding"("ledgerId", "amount", "id");

-- CreateIndex
CREATE INDEX "Holding_groupId_amount_id_idx" ON "Holding"("groupId", "amount", "id");

-- CreateIndex
CREATE INDEX "Holding_groupId_id_idx" ON "Holding"("groupId", "id");

-- CreateIndex
CREATE INDEX "Holding_addressId_ledgerId_idx" ON "Holding"("addressId", "ledgerId");

-- CreateIndex
CREATE INDEX "SetAsideRow_ledgerId_id_idx" ON "SetAsideRow"("ledgerId", "id");

-- CreateIndex
CREATE INDEX "LedgerSummaryRow_ledgerId_id_idx" ON "LedgerSummaryRow"("ledgerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Report_currentLedgerId_key" ON "Report"("currentLedgerId");

-- AddForeignKey
ALTER TABLE "WalletLedger" ADD CONSTRAINT "WalletLedger_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WalletLedger" ADD CONSTRAINT "WalletLedger_artifactId_fkey" FOREIGN KEY ("artifactId") REFERENCES "Artifact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoldingGroup" ADD CONSTRAINT "HoldingGroup_ledgerId_fkey" FOREIGN KEY ("ledgerId") REFERENCES "WalletLedger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SetAsideRow" ADD CONSTRAINT "SetAsideRow_ledgerId_fkey" FOREIGN KEY ("ledgerId") REFERENCES "WalletLedger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerSummaryRow" ADD CONSTRAINT "LedgerSummaryRow_ledgerId_fkey" FOREIGN KEY ("ledgerId") REFERENCES "WalletLedger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_currentLedgerId_fkey" FOREIGN KEY ("currentLedgerId") REFERENCES "WalletLedger"("id") ON DELETE SET NULL ON UPDATE CASCADE;
