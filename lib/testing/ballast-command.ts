import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { inProject, projectRoot } from '@/lib/cli/runtime/project';

export type RunningCommand = {
  child: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  /** Resolves when stdout holds the text; rejects when the command ends without it. */
  says: (text: string) => Promise<void>;
  /** The exit code, null when a signal ended it. */
  exit: Promise<number | null>;
};

/** Runs the real `ballast` command in a process of its own, with its own data folder. */
export function runBallast(args: string[], env: Record<string, string>): RunningCommand {
  const child = spawn(process.execPath, [inProject('lib/cli/ballast.mjs'), ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      DATABASE_URL: '',
      BALLAST_DEMO: 'off',
      npm_lifecycle_event: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  let ended = false;
  const exit = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      ended = true;
      resolve(code);
    });
  });
  const says = async (text: string) => {
    while (!stdout.includes(text)) {
      if (ended) throw new Error(`ended before it said "${text}":\n${stdout}\n${stderr}`);
      await delay(20);
    }
  };
  return { child, stdout: () => stdout, stderr: () => stderr, says, exit };
}

/**
 * Numbers of the living processes that were started with this variable in their environment: a
 * command, and everything it started. Empty where the system does not tell (not Linux).
 */
export async function processesWith(name: string, value: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const found: number[] = [];
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (environment.split('\0').includes(`${name}=${value}`)) found.push(Number(pid));
  }
  return found;
}
