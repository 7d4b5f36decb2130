import { startThreadsEarly } from '@/lib/ingest/wallets/early-threads';

/**
 * `ballast verify …` alone, bundled into one script: it needs neither database nor settings, and
 * starting from all the sources would take as long as checking ten thousand signatures. For wallets the
 * threads start before the command line is read; both take the same time.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const [, , , kind, file] = argv;
  if (kind === 'wallets' && file && !argv.includes('--threads')) {
    startThreadsEarly(file).catch(() => undefined);
  }
  const { runVerify } = await import('./verify-program');
  await runVerify(argv);
  // Once everything is written: leaving the threads' heaps to the system is quicker than clearing them.
  await new Promise<void>((written) => process.stdout.write('', () => written()));
  process.exit();
}
