import { createHash } from 'node:crypto';
import { canonicalContent, type ReportContent } from '@/lib/reports/content';

/** SHA-256 of what a revision states: the same content has the same hash, whatever file it is from. */
export function hashContent(content: ReportContent): string {
  return createHash('sha256').update(canonicalContent(content)).digest('hex');
}
