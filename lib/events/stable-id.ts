import { createHash } from 'node:crypto';

/** Ours, made once; changing it would show every reader every report again. */
const NAMESPACE = Buffer.from('6f1d3c0e8f5b4f0aa1b7d2c94e3a5b60', 'hex');

/**
 * An Atom id that stays the same wherever this site is served: a UUID of version 5 of a name.
 * Source: RFC 9562 §5.5; RFC 4287 §4.2.6 wants ids that never change.
 */
export function stableId(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `urn:uuid:${groups.join('-')}-${hex.slice(20)}`;
}
