-- AlterTable
ALTER TABLE "LiabilityTree" ADD COLUMN     "shortPrefixes" INTEGER[] DEFAULT ARRAY[]::INTEGER[];
