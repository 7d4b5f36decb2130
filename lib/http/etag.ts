import { hash } from 'node:crypto';

/** A strong entity tag: the same tag means the same bytes. Source: RFC 9110 §8.8.3. */
export function strongEtag(bytes: Uint8Array): string {
  return `"${hash('sha256', bytes, 'base64url').slice(0, 32)}"`;
}

/**
 * Whether `If-None-Match` names this tag, so that 304 is the answer. The comparison is weak, as
 * RFC 9110 §13.1.2 asks for this header. A header of absurd length is not looked at.
 */
export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null || ifNoneMatch.length > 4_096) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
