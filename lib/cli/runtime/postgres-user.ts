import { execFileSync } from 'node:child_process';
import { Refusal } from '@/lib/cli/refusal';

export type SystemUser = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. As root this returns the unprivileged user to run it as
 * (`postgres`, made when the system can, else `nobody`); as anyone else null: run as ourselves.
 */
export function postgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const user = lookUp('postgres') ?? createUser() ?? lookUp('nobody');
  if (user) return user;
  throw new Refusal(
    'PostgreSQL does not run as root, and this system has neither a user `postgres` nor `nobody`. Run as an ordinary user, or set DATABASE_URL.',
  );
}

function lookUp(name: string): SystemUser | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    const user = { uid: id('-u'), gid: id('-g') };
    return user.uid > 0 ? user : null;
  } catch {
    return null;
  }
}

function createUser(): SystemUser | null {
  try {
    const options = [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
    ];
    execFileSync('useradd', [...options, 'postgres'], { stdio: 'pipe' });
  } catch {
    return null;
  }
  return lookUp('postgres');
}
