import { describe, expect, it } from 'vitest';
import type { IngestResult } from '@/lib/ingest/ingest-reports';
import { describeIngest } from './ingest-result';

const file = { name: 'h.json', sha256: 'aa', bytes: 1, rows: 2, known: false };

describe('describeIngest', () => {
  it('counts what became of each report and says how to see the older revision', () => {
    const result: IngestResult = {
      changed: true,
      files: [file],
      reports: [
        { report: '2022-11', revision: 1, status: 'new' },
        { report: '2022-12', revision: 3, status: 'revised' },
      ],
    };
    expect(describeIngest(result)).toEqual([
      '2 reports: 1 new, 1 revised, 0 unchanged.',
      '  2022-12 is now revision 3; before: ballast report 2022-12 --revision 2',
    ]);
  });

  it('says when there was nothing to do', () => {
    const result = { changed: false, files: [{ ...file, known: true }], reports: [] };
    expect(describeIngest(result)).toEqual(['h.json was ingested before: nothing to do.']);
  });

  it('says both when only some files are new', () => {
    const result: IngestResult = {
      changed: true,
      files: [file, { ...file, known: true }, { ...file, known: true }],
      reports: [{ report: '2022-11', revision: 1, status: 'unchanged' }],
    };
    expect(describeIngest(result)).toEqual([
      '2 files were ingested before: nothing to do.',
      '1 report: 0 new, 0 revised, 1 unchanged.',
    ]);
  });
});
