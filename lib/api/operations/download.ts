import { z } from 'zod';
import { FORMATS } from '@/lib/tabular/formats';

/** `format` of a download. */
export const formatQuery = {
  format: z.enum(FORMATS).default('csv').describe('Decimals are text in every format.'),
};

/** What a download may be, whichever rows it has. */
export const DOWNLOAD_CONTENT = {
  'text/csv': { schema: { type: 'string' } },
  'application/json': { schema: { type: 'array', items: { type: 'object' } } },
  'application/vnd.apache.parquet': { schema: {} },
} as const;
