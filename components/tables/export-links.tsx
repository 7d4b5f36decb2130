import { TextLink } from '@/components/ui/text-link';
import { FORMATS } from '@/lib/tabular/formats';

const FORMAT_NAMES: Readonly<Record<(typeof FORMATS)[number], string>> = {
  csv: 'CSV',
  json: 'JSON',
  parquet: 'Parquet',
};

/** Downloads of the whole filtered set, streamed by the API with the same filter. */
export function ExportLinks({
  path,
  query,
  name,
  words,
}: {
  /** Of the API's download. */
  path: string;
  query: URLSearchParams;
  /** File name without its ending. */
  name: string;
  words: string;
}) {
  return (
    <span className="no-print text-note text-soft">
      {words}{' '}
      {FORMATS.map((format, index) => (
        <span key={format}>
          {index > 0 ? ', ' : ''}
          <TextLink href={`${path}?${withFormat(query, format)}`} download={`${name}.${format}`}>
            {FORMAT_NAMES[format]}
          </TextLink>
        </span>
      ))}
    </span>
  );
}

function withFormat(query: URLSearchParams, format: string): URLSearchParams {
  const full = new URLSearchParams(query);
  full.set('format', format);
  return full;
}
