import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { Refusal } from '@/lib/cli/refusal';
import { type PostgresBinaries, program } from './postgres-binaries';
import type { SystemUser } from './postgres-user';

const run = promisify(execFile);

/** The role and the database that Ballast uses in its own server. */
export const roleName = 'ballast';

const secretSchema = z.object({ password: z.string().min(16), port: z.number().int().positive() });
/** What must be known to reach a cluster. Kept inside it, so that the two are never parted. */
export type ClusterSecret = z.infer<typeof secretSchema>;

export type Cluster = { folder: string; binaries: PostgresBinaries; user: SystemUser | null };

/** Makes the cluster if there is none, atomically: a crash in between leaves no half cluster. */
export async function ensureCluster({ folder, binaries, user }: Cluster, port: number) {
  if (await exists(path.join(folder, 'PG_VERSION'))) return;
  const part = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  const password = randomBytes(24).toString('base64url');
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) for (const file of [part, passwordFile]) await chown(file, user.uid, user.gid);
  try {
    const options = ['-D', part, '-U', roleName, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    // The same order of texts on every machine, whatever its locale.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin'];
    await run(
      program(binaries, 'initdb'),
      [...options, ...locale, '--builtin-locale=C.UTF-8', '--no-sync'],
      { ...user, cwd: part, env: { ...process.env, LC_ALL: 'C' } },
    );
  } catch (error) {
    const detail = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Refusal(`PostgreSQL could not make its data folder ${folder}. ${detail}`, {
      cause: error,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeSecret({ folder: part, user }, { password, port });
  await rename(part, folder);
}

/** Reads the password and the remembered port. Refuses a cluster of another PostgreSQL version. */
export async function readSecret({ folder, binaries }: Cluster): Promise<ClusterSecret> {
  const version = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8')).trim();
  if (version !== binaries.version.split('.')[0]) {
    throw new Refusal(
      `${folder} was written by PostgreSQL ${version}, this Ballast ships ${binaries.version}. See "Upgrade" in docs/operating.md.`,
    );
  }
  const file = path.join(folder, 'ballast.json');
  try {
    return secretSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Refusal(
      `${file}, which holds the password of the database, is missing or damaged. Restore it, or delete ${folder} to begin anew.`,
      { cause },
    );
  }
}

/** Readable by its owner only. */
export async function writeSecret(
  { folder, user }: Pick<Cluster, 'folder' | 'user'>,
  secret: ClusterSecret,
): Promise<void> {
  const file = path.join(folder, 'ballast.json');
  const part = `${file}.${process.pid}`;
  await writeFile(part, `${JSON.stringify(secret)}\n`, { mode: 0o600 });
  await chmod(part, 0o600);
  if (user) await chown(part, user.uid, user.gid);
  await rename(part, file);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
