import { hash } from 'node:crypto';

/** The opaque part of an entity tag: the same tag means the same bytes. */
export function entityTag(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 32);
}

/**
 * The tag as a header. Strong when the client takes the bytes as they are. Weak when it accepts an
 * encoding, because Next may then compress on the way out, and a strong tag may not name two
 * different byte sequences. Source: RFC 9110 §8.8.3.3.
 */
export function etagHeader({
  tag,
  acceptEncoding,
}: {
  tag: string;
  acceptEncoding: string | null;
}): string {
  return acceptsEncoding(acceptEncoding) ? `W/"${tag}"` : `"${tag}"`;
}

function acceptsEncoding(header: string | null): boolean {
  if (header === null) return false;
  return header.split(',').some((part) => {
    const [coding = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const refused = parameters.some((parameter) => /^q=0(\.0{0,3})?$/.test(parameter));
    return coding !== '' && coding !== 'identity' && !refused;
  });
}

/**
 * Whether `If-None-Match` names this tag, so that 304 is the answer. The comparison is weak, as
 * RFC 9110 §13.1.2 asks for this header. A header of absurd length is not looked at.
 */
export function matchesTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null || ifNoneMatch.length > 4_096) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch
    .split(',')
    .some((candidate) => candidate.trim().replace(/^W\//, '') === `"${tag}"`);
}
