import { getDatasetCatalog } from '@/lib/datasets/data';
import { jsonRoute } from '@/lib/http/json-route';
import { listDatasetsOperation } from '@/lib/http/operations/datasets';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listDatasetsOperation,
  getDatasetCatalog,
);
