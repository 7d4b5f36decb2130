import { getDatasetFileOperation } from '@/lib/api/operations/datasets';
import { requireDatasetFile } from '@/lib/api/require-existing';
import { openDatasetFile } from '@/lib/datasets/data';
import { parseQuery } from '@/lib/http/parse-query';
import { createRoute } from '@/lib/http/route';
import { sendFile } from '@/lib/http/send-file';
import { MEDIA_TYPES } from '@/lib/tabular/formats';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = createRoute({
  operation: getDatasetFileOperation.id,
  respond: async ({ request, params: { file: name = '' }, url }) => {
    parseQuery(getDatasetFileOperation.query, url.searchParams);
    const file = await openDatasetFile(requireDatasetFile(name));
    return sendFile({ request, file: { ...file, name, mediaType: MEDIA_TYPES[file.format] } });
  },
});
