import { hash } from 'node:crypto';
import type { Client } from 'pg';
import { type LookupGroups, lookupGroups } from '@/lib/liabilities/lookup-groups';
import { packUpperRow } from '@/lib/liabilities/rows/pack-upper-row';
import { ROW_NODES, startsTier, tierOf } from '@/lib/liabilities/rows/tree-layout';
import type { TreeLine } from '@/lib/sources/okx/liability-line';
import type { TreeLevel, TreeVisitor } from '@/lib/sources/okx/liability-tree';
import { BinaryCopy } from './binary-copy';
import { leafBuckets } from './leaf-buckets';

/** A packed node is at most 70 bytes. */
const ROW_BYTES = ROW_NODES * 96;
const sha256 = (text: string) => hash('sha256', text, 'hex');

/**
 * Copies a tree into the database while it is verified. Of all leaves it holds only the first four
 * bytes of each hash, to sort them into buckets at the end.
 */
export class TreeStage implements TreeVisitor {
  readonly #treeId: number;
  readonly #client: Client;
  readonly #copy: BinaryCopy;
  /** Nodes come from right to left, so a row is filled from its end. */
  readonly #row = new Uint8Array(ROW_BYTES);
  #from = ROW_BYTES;
  #top = 0;
  #first32 = new Uint32Array(0);

  constructor(client: Client, treeId: number) {
    this.#client = client;
    this.#treeId = treeId;
    this.#copy = new BinaryCopy(client, '"LiabilityChunk" ("treeId", tier, chunk, nodes)');
  }

  level({ height, nodes }: TreeLevel): void {
    this.#top = Math.max(this.#top, height);
    if (height === 1) this.#first32 = new Uint32Array(nodes);
  }

  wants(height: number): boolean {
    return startsTier(height, this.#top);
  }

  node(height: number, index: number, { packed, packedLength }: TreeLine): void {
    const from = this.#from - packedLength;
    for (let i = 0; i < packedLength; i += 1) this.#row[from + i] = packed[i] ?? 0;
    this.#from = from;
    if (height === 1) {
      const [a = 0, b = 0, c = 0, d = 0] = packed;
      this.#first32[index] = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
    }
    if (index % ROW_NODES === 0) this.#store(height, index / ROW_NODES);
  }

  /** Sends rows on; to be awaited between two pieces of the tree. */
  flush(): Promise<void> {
    return this.#copy.flush();
  }

  /** Ends the rows and stores the buckets. */
  async finish(): Promise<LookupGroups> {
    await this.#copy.end();
    const groups = lookupGroups(this.#first32);
    const copy = new BinaryCopy(this.#client, '"LiabilityBucket" ("treeId", bucket, leaves)');
    for (const { bucket, leaves } of leafBuckets(this.#first32, groups.prefixBits)) {
      copy.row(3);
      copy.int4(this.#treeId);
      copy.int4(bucket);
      copy.bytes(leaves);
      await copy.flush();
    }
    await copy.end();
    return groups;
  }

  abort(): Promise<void> {
    return this.#copy.abort();
  }

  #store(height: number, chunk: number): void {
    const nodes = this.#row.subarray(this.#from);
    this.#from = ROW_BYTES;
    this.#copy.row(4);
    this.#copy.int4(this.#treeId);
    this.#copy.int2(tierOf(height));
    this.#copy.int4(chunk);
    const upper = { height, top: this.#top, sha256 };
    this.#copy.bytes(height === 1 ? nodes : packUpperRow(nodes, upper));
  }
}
