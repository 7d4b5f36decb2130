import { chmod, mkdir, mkdtemp, readlink, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { readEnv } from '@/lib/platform/env';
import { systemFolder } from './postgres-binaries';
import type { SystemUser } from './postgres-user';
import { projectRoot } from './project';

/** Where the files of one embedded server are. All of it may be deleted when nothing runs. */
export type DataFolder = {
  root: string;
  /** PostgreSQL's own data folder, with Ballast's `ballast.json` (port, password) in it. */
  cluster: string;
  log: string;
  lock: string;
  leases: string;
  /** Who runs `ballast start` or `ballast dev` here, and at which address. */
  server: string;
};

/** The folder named by BALLAST_DATA_DIR, `.data` in the clone by default. */
export function configuredDataFolder(): string {
  return path.resolve(projectRoot, readEnv().BALLAST_DATA_DIR);
}

/**
 * Makes the folder ready for `user` (null: ourselves). Root may work in a place that the
 * unprivileged user of PostgreSQL cannot enter; the cluster then lives in a system folder.
 */
export async function prepareDataFolder(
  root: string,
  user: SystemUser | null,
): Promise<DataFolder> {
  await mkdir(root, { recursive: true });
  if (process.platform !== 'win32') await chmod(root, user ? 0o711 : 0o700);
  const base = user && !(await canEnter(root, user)) ? await systemFolderFor(root) : root;
  return {
    root,
    cluster: path.join(base, 'postgres'),
    log: path.join(base, 'postgres.log'),
    lock: path.join(root, 'lock'),
    leases: path.join(root, 'leases'),
    server: path.join(root, 'server.json'),
  };
}

/** A link in the data folder says where the cluster is, so a new clone never finds an old one's. */
async function systemFolderFor(root: string): Promise<string> {
  const link = path.join(root, 'postgres');
  const target = await readlink(link).catch(() => null);
  if (target) return path.dirname(target);
  const parent = path.join(systemFolder, 'data');
  await mkdir(parent, { recursive: true, mode: 0o711 });
  const folder = await mkdtemp(path.join(parent, 'clone-'));
  await chmod(folder, 0o711);
  await symlink(path.join(folder, 'postgres'), link);
  return folder;
}

/** Removes everything, for folders that were temporary. No server may run in it. */
export async function removeDataFolder({ root, cluster }: DataFolder): Promise<void> {
  const base = path.dirname(cluster);
  if (base !== root) await rm(base, { recursive: true, force: true });
  await rm(root, { recursive: true, force: true });
}

/** Whether every folder down to `folder` lets the user pass. */
async function canEnter(folder: string, { uid, gid }: SystemUser): Promise<boolean> {
  for (let at = folder; ; at = path.dirname(at)) {
    const info = await stat(at);
    const bit = info.uid === uid ? 0o100 : info.gid === gid ? 0o010 : 0o001;
    if ((info.mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
