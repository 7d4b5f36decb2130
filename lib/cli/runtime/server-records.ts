import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity';
import { inProject } from './project';

export type ServerRecord = ProcessIdentity & { mode: 'start' | 'dev'; port: number; url: string };

const folder = inProject('.cache', 'servers');

/** Notes that this process serves the clone, for the sentences other processes print. */
export async function recordServer(record: Omit<ServerRecord, keyof ProcessIdentity>) {
  await mkdir(folder, { recursive: true });
  const file = `${folder}/${process.pid}.json`;
  await writeFile(file, JSON.stringify({ ...(await ownIdentity()), ...record }));
  return () => rm(file, { force: true });
}

/** Every `ballast start` and `ballast dev` of this clone that runs now. */
export async function livingServers(): Promise<ServerRecord[]> {
  const names = await readdir(folder).catch(() => []);
  const living: ServerRecord[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    const record = await readFile(file, 'utf8')
      .then((text) => JSON.parse(text) as ServerRecord)
      .catch(() => null);
    if (record && (await isRunning(record))) living.push(record);
    else await rm(file, { force: true });
  }
  return living;
}
