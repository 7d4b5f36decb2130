import type { Operation } from '../operation';
import { getDatasetFileOperation, listDatasetsOperation } from './datasets';
import { getExchangeOperation, listAssetsOperation, listExchangesOperation } from './exchanges';
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
  getRatiosOperation,
  listDatasetsOperation,
  getDatasetFileOperation,
  getHealthOperation,
  getOpenApiOperation,
];
