import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startNext } from '@/lib/cli/runtime/next-process';
import { withNext } from './site';

const FOLDER = 'bench/bare-route';

/** Builds the yardstick site and runs `work` while it serves `body` at `/series`. */
export async function withBareRoute<T>({
  body,
  work,
}: {
  body: Uint8Array;
  work: (url: string) => Promise<T>;
}): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ballast-bench-'));
  try {
    const file = path.join(folder, 'body.json');
    await writeFile(file, body);
    const env = { BENCH_BODY: file };
    const build = startNext({ args: ['build', FOLDER], env });
    const code = await build.ended;
    if (code !== 0) throw new Error(`the bare route did not build.\n${build.output()}`);
    return await withNext({
      args: [FOLDER],
      env,
      ready: '/series',
      work: (url) => work(`${url}/series`),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
