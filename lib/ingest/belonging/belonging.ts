import type { Client } from 'pg';
import { heightMismatch } from './heights';
import { type KnownReport, knownReports } from './known-reports';
import { noteRevision } from './note-revision';
import { findMismatch, type Mismatch, type OwnWords, otherReport } from './other-report';

type Place = {
  /** As the operator wrote it. */
  path: string;
  exchange: string;
  exchangeId: number;
  report: string;
  /** Why the file is stored against its own words; null: then it is refused. */
  force?: string | null;
  command?: string;
};

/** Whether a large file is of the report it is put to, asked at several moments of its ingest. */
export class Belonging {
  #overruled: Mismatch | null = null;

  private constructor(
    readonly client: Client,
    readonly place: Place,
    readonly reports: readonly KnownReport[],
  ) {}

  static async of(client: Client, place: Place): Promise<Belonging> {
    return new Belonging(client, place, await knownReports(client, place.exchange));
  }

  /** @throws InputError `other-report`, unless forced. */
  check(names: readonly string[], words: Omit<OwnWords, 'names'> = {}): void {
    const bare = names.map((name) => name.split(/[/:]/).at(-1) ?? name);
    this.#judge(findMismatch({ ...words, names: bare }, { ...this.place, reports: this.reports }));
  }

  /** By the block heights of the rows staged in this transaction. Throws as `check`. */
  async checkHeights(): Promise<void> {
    this.#judge(await heightMismatch(this.client, this.place));
  }

  /** Where the file was forced, says so in a revision of the report, with the reason. */
  async note({
    reportId,
    runId,
    name,
  }: {
    reportId: number;
    runId: number;
    name: string;
  }): Promise<void> {
    const { force } = this.place;
    if (!this.#overruled || !force) return;
    const origin = `${name}, taken although ${this.#overruled.reason}`;
    await noteRevision(this.client, { reportId, runId, origin, reason: force });
  }

  #judge(mismatch: Mismatch | null): void {
    if (!mismatch) return;
    const { path, exchange, report, force, command = 'wallets' } = this.place;
    if (!force) {
      const again = `ballast ingest ${command} ${path} --exchange ${exchange}`;
      throw otherReport(mismatch, { file: path, report, command: again });
    }
    this.#overruled ??= mismatch;
  }
}
