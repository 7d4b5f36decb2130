import { splitCells } from '@/lib/sources/okx/wallets/cells';
import { looksLikeDetailHeader } from '@/lib/sources/okx/wallets/header';

/** What a file is for: a wallet file, a tree of all liabilities, or a document such as a proof. */
export type FileRole = 'wallet' | 'tree' | 'document';

/** The first line of OKX's public tree. */
const TREE_START = /^\uFEFF?\s*[0-9a-f]{64},\d{1,3},\{/;

/**
 * Told by how the file begins: a wallet file has a line that can only be the header of its rows, above
 * which some lines of sums may stand. A CSV file of another form is read as one too, so that its reader
 * says what is wrong with it.
 */
export function roleOf(name: string, head: Uint8Array): FileRole {
  const text = new TextDecoder().decode(head);
  if (TREE_START.test(text)) return 'tree';
  if (/\.csv$/i.test(name)) return 'wallet';
  const isHeader = (line: string) => {
    const cells = splitCells(line);
    return 'texts' in cells && looksLikeDetailHeader(cells.texts);
  };
  return /^\uFEFF?\s*[{["]/.test(text) || !text.split(/\r\n|\r|\n/).some(isHeader)
    ? 'document'
    : 'wallet';
}
