import { listDatasetsOperation } from '@/lib/api/operations/datasets';
import { getDatasetCatalog } from '@/lib/datasets/data';
import { jsonRoute } from '@/lib/http/json-route';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  listDatasetsOperation,
  getDatasetCatalog,
);
