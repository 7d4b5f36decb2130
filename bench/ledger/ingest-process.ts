import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { inProject } from '@/lib/cli/runtime/project';

export type IngestRun = {
  /** From the start of the process to its exit. */
  seconds: number;
  /** Largest resident set of the process with its threads; null where the system does not tell. */
  peakMegabytes: number | null;
  output: string;
};

/** Runs `ballast ingest wallets` as an operator would, and watches its memory. */
export async function ingestProcess({
  databaseUrl,
  file,
  report,
}: {
  databaseUrl: string;
  file: string;
  report: string;
}): Promise<IngestRun> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [inProject('lib/cli/ballast.mjs'), 'ingest', 'wallets', file, '--report', report],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  let peakMegabytes: number | null = null;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    if (peak) peakMegabytes = Math.round(Number(peak) / 1024);
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`ballast ingest wallets ended with ${code}: ${output}`);
  return { seconds: (performance.now() - began) / 1000, peakMegabytes, output };
}
