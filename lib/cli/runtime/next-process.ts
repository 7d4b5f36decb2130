import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inProject, projectRoot } from './project';

export type NextProcess = {
  /** Settles with the exit code when the process has ended, however it ended. */
  ended: Promise<number | null>;
  /** What it wrote so far, stdout and stderr together (the last part of it). */
  output: () => string;
  /** Asks the process to end, then makes it. */
  stop: () => Promise<void>;
};

const keptOutput = 200_000;

/**
 * Runs one command of Next in a process group of its own, so that Ctrl-C in a terminal reaches only
 * Ballast, which then ends things in order. `onOutput` gets the text as it comes.
 */
export function startNext({
  args,
  env = {},
  onOutput = () => undefined,
}: {
  args: string[];
  env?: Record<string, string>;
  onOutput?: (text: string) => void;
}): NextProcess {
  const bin = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const preloads = ['exit-with-parent.mjs', 'refuse-unreadable.mjs'].flatMap((name) => [
    '--import',
    pathToFileURL(inProject('lib', 'cli', 'runtime', name)).href,
  ]);
  const child = spawn(process.execPath, [...preloads, bin, ...args], {
    cwd: projectRoot,
    // Whatever the caller's shell says: a build made with another mode is broken.
    env: { ...process.env, NODE_ENV: mode(args), NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    const text = chunk.toString();
    output = (output + text).slice(-keptOutput);
    onOutput(text);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  return { ended, output: () => output, stop: () => stop(child, ended) };
}

function mode([command]: string[]): 'development' | 'production' {
  return command === 'dev' ? 'development' : 'production';
}

/** Next closes its connections on SIGTERM; after five seconds its whole group is killed. */
async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 5000);
  signalGroup(child, 'SIGTERM');
  await ended;
  clearTimeout(timer);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}
