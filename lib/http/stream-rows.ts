import type { Column, Row } from '@/lib/tabular/column';
import { csvEncoder } from '@/lib/tabular/csv-encoder';
import type { Encoder } from '@/lib/tabular/encoder';
import type { DatasetFormat } from '@/lib/tabular/formats';
import { MEDIA_TYPES } from '@/lib/tabular/formats';
import { jsonEncoder } from '@/lib/tabular/json-encoder';
import { parquetEncoder } from '@/lib/tabular/parquet-encoder';
import { CACHE_CONTROL, CORS_HEADERS } from './headers';

const ENCODERS: Readonly<Record<DatasetFormat, (columns: readonly Column[]) => Encoder>> = {
  csv: csvEncoder,
  json: jsonEncoder,
  parquet: parquetEncoder,
};

/**
 * Streams rows as a file while they are read: `produce` writes batches and is held back by whoever
 * downloads, so that memory stays the same however many there are. When it fails the connection breaks,
 * which no reader can take for a whole file; when the reader goes away, `write` fails.
 */
export function streamRows({
  request,
  name,
  format,
  columns,
  produce,
}: {
  request: Request;
  /** Without its ending. */
  name: string;
  format: DatasetFormat;
  columns: readonly Column[];
  produce: (write: (rows: readonly Row[]) => Promise<void>) => Promise<void>;
}): Response {
  const headers = {
    ...CORS_HEADERS,
    'Cache-Control': CACHE_CONTROL.revalidate,
    'Content-Type': MEDIA_TYPES[format],
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
  };
  if (request.method === 'HEAD') return new Response(null, { headers });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = ENCODERS[format](columns);
  const send = async (bytes: Uint8Array) => {
    if (bytes.length > 0) await writer.write(bytes);
  };
  produce((rows) => send(encoder.encode(rows)))
    .then(async () => {
      await send(encoder.finish());
      await writer.close();
    })
    .catch((error: unknown) => writer.abort(error).catch(() => undefined));
  return new Response(readable, { headers });
}
