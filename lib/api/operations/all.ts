import type { Operation } from '@/lib/http/operation';
import { getAddressOperation, searchAddressesOperation } from './addresses';
import { compareReportsOperation, exportChangesOperation, listChangesOperation } from './changes';
import { getDatasetFileOperation, listDatasetsOperation } from './datasets';
import { getExchangeOperation, listAssetsOperation, listExchangesOperation } from './exchanges';
import { exportHoldingsOperation, listHoldingsOperation } from './holdings';
import { getDistributionOperation, getLedgerOperation, listLedgersOperation } from './ledgers';
import {
  exportLeavesOperation,
  getLiabilitiesOperation,
  lookUpLeavesOperation,
} from './liabilities';
import { getRatiosOperation } from './ratios';
import { getReportOperation, listReportsOperation, listRootsOperation } from './reports';
import { getHealthOperation, getOpenApiOperation } from './service';

/** Every operation of the API, in the order of its description. */
export const OPERATIONS: readonly Operation[] = [
  listExchangesOperation,
  getExchangeOperation,
  listAssetsOperation,
  listReportsOperation,
  getReportOperation,
  listRootsOperation,
  getLiabilitiesOperation,
  lookUpLeavesOperation,
  exportLeavesOperation,
  getRatiosOperation,
  listLedgersOperation,
  getLedgerOperation,
  getDistributionOperation,
  listHoldingsOperation,
  exportHoldingsOperation,
  searchAddressesOperation,
  getAddressOperation,
  compareReportsOperation,
  listChangesOperation,
  exportChangesOperation,
  listDatasetsOperation,
  getDatasetFileOperation,
  getHealthOperation,
  getOpenApiOperation,
];
