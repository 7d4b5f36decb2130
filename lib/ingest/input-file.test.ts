import { execFile } from 'node:child_process';
import { chmod, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { readInputFile } from './input-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ballast-input-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function refusal(file: string, maxBytes = 1_000): Promise<InputError> {
  const error = await readInputFile({ path: file, maxBytes }).catch((reason: unknown) => reason);
  if (error instanceof InputError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

describe('readInputFile', () => {
  it('reads a file with its hash', async () => {
    const file = path.join(folder, 'good.json');
    await writeFile(file, 'abc');
    const read = await readInputFile({ path: file, maxBytes: 3 });
    expect(read.name).toBe('good.json');
    expect(Buffer.from(read.bytes).toString()).toBe('abc');
    // The test vector "abc" of FIPS 180-2.
    expect(read.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('refuses a file of a gigabyte without reading it', async () => {
    const file = path.join(folder, 'huge.json');
    const handle = await open(file, 'w');
    await handle.truncate(1024 ** 3);
    await handle.close();
    const before = process.memoryUsage().rss;
    const error = await refusal(file);
    expect(error.code).toBe('input-too-large');
    expect(error.message).toContain('1073741824 bytes');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('refuses one byte too many', async () => {
    const file = path.join(folder, 'long.json');
    await writeFile(file, 'x'.repeat(1_001));
    expect((await refusal(file)).code).toBe('input-too-large');
  });

  it('refuses a folder, a missing file and a path through a file, naming them', async () => {
    const missing = path.join(folder, 'missing.json');
    const through = path.join(folder, 'good.json', 'x.json');
    expect((await refusal(folder)).message).toBe(
      `${folder}: is a folder, not a file: name the files in it`,
    );
    expect((await refusal(missing)).message).toBe(`${missing}: does not exist`);
    expect((await refusal(through)).message).toContain('a part of its path is a file');
  });

  it('refuses a circle of links', async () => {
    const link = path.join(folder, 'circle.json');
    await symlink(link, link);
    expect((await refusal(link)).reason).toContain('symbolic links');
  });
});

describe.runIf(process.platform !== 'win32')('readInputFile on Unix', () => {
  it('refuses a named pipe instead of waiting for a writer', async () => {
    const pipe = path.join(folder, 'pipe.json');
    await promisify(execFile)('mkfifo', [pipe]);
    expect((await refusal(pipe)).code).toBe('input-not-a-file');
  });

  it('refuses a device that never ends', async () => {
    expect((await refusal('/dev/zero')).code).toBe('input-not-a-file');
  });
});

// The superuser may read everything.
describe.runIf(process.getuid?.() !== 0)('readInputFile as an ordinary user', () => {
  it('refuses a file without read permission', async () => {
    const file = path.join(folder, 'secret.json');
    await writeFile(file, '{}');
    await chmod(file, 0o000);
    expect((await refusal(file)).reason).toBe('may not be read by this user');
  });
});
