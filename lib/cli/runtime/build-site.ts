import { mkdir, rm, writeFile } from 'node:fs/promises';
import { Refusal } from '@/lib/cli/refusal';
import { isBuildCurrent, sourceHash } from './build-stamp';
import { withFileLock } from './file-lock';
import { startNext } from './next-process';
import { inProject } from './project';
import { livingServers } from './server-records';

/**
 * Builds the site if `.next` does not hold a build of the sources as they are. Returns whether it
 * built. A build that fails or is stopped leaves no stamp, so the next start builds again.
 */
export async function buildSite({
  signal,
  onOutput,
}: {
  signal: AbortSignal;
  onOutput?: (text: string) => void;
}): Promise<boolean> {
  await mkdir(inProject('.cache'), { recursive: true });
  return withFileLock(
    { file: inProject('.cache', 'build.lock'), patienceMs: 600_000 },
    async () => {
      if (await isBuildCurrent()) return false;
      const reader = (await livingServers()).find((server) => server.mode === 'start');
      if (reader) {
        throw new Refusal(
          `The sources changed since the last build, and process ${reader.pid} serves that build at ${reader.url}. Stop it first.`,
        );
      }
      await rm(inProject('.next', 'ballast-build'), { force: true });
      const before = await sourceHash();
      await runBuild({ signal, onOutput });
      await writeFile(inProject('.next', 'ballast-build'), before);
      return true;
    },
  );
}

async function runBuild(params: { signal: AbortSignal; onOutput?: (text: string) => void }) {
  const { signal, onOutput } = params;
  signal.throwIfAborted();
  // A build renders no data, and must not be able to: it would freeze what it saw.
  const build = startNext({ args: ['build'], env: { DATABASE_URL: '' }, onOutput });
  const stop = () => void build.stop();
  signal.addEventListener('abort', stop, { once: true });
  const code = await build.ended;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (code === 0) return;
  throw new Refusal(`The build failed.${onOutput ? '' : `\n${build.output()}`}`);
}
