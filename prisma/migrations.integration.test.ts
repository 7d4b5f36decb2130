import { describe, expect, inject, it } from 'vitest';
import { diffSchema } from '@/lib/cli/runtime/diff-schema';
import { readSchemaFiles } from '@/lib/cli/runtime/migrations-folder';

describe('schema and migrations', () => {
  const { serverUrl } = inject('postgres');

  it('say the same', async () => {
    expect(await diffSchema({ url: serverUrl })).toBe('');
  });

  it('are seen to drift when a model gains a column', async () => {
    const schema = await readSchemaFiles();
    const changed = schema.map((file) => ({
      ...file,
      content: file.content.replace(/model Exchange \{/, 'model Exchange {\n  drifted String?'),
    }));
    expect(await diffSchema({ url: serverUrl, schema: changed })).toBe(
      '-- AlterTable\nALTER TABLE "Exchange" ADD COLUMN     "drifted" TEXT;',
    );
  });

  it('are seen to drift when an index is missing from the schema', async () => {
    const schema = await readSchemaFiles();
    const changed = schema.map((file) => ({
      ...file,
      content: file.content.replace('@@unique([exchangeId, slug])', ''),
    }));
    expect(await diffSchema({ url: serverUrl, schema: changed })).toContain('DROP INDEX');
  });
});
