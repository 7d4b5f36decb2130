import { JSON_LIMITS } from '../json';
import type { JsonLimits, JsonNode } from '../json-parser';
import { nothingFound } from './nothing-found';
import { REPAIRS } from './repairs';
import { type IsWanted, LineCounter, type Piece, scanForDocuments } from './scan';

/** A JSON document found in a text. */
export type FoundDocument = {
  node: JsonNode;
  /** The lines of the text on which it stands, from 1; null where its lines were taken apart. */
  lines: { from: number; to: number } | null;
  /** Nothing but blanks stands before or behind it. */
  alone: boolean;
  /** What had to be undone to read it; empty when it was read as it stands. */
  repairs: readonly string[];
};

/** Larger texts are files, not pastes: they are searched, but nothing is undone in them. */
const LARGEST_PASTE = 1024 * 1024;

/**
 * Every JSON document in what somebody pasted: between other text, in code fences, after prompts,
 * quoted in mails, spelt out as a web page does, wrapped, one after the other. Documents that
 * `isWanted` are preferred to others, and a text that needs no repair to one that does. Pure and
 * bounded: time grows with the length of the text only.
 *
 * @throws InputError that says in one sentence what was seen instead and what to do.
 */
export function findDocuments(
  text: string,
  isWanted: IsWanted = () => true,
  limits: JsonLimits = JSON_LIMITS,
): FoundDocument[] {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const first = scanForDocuments(plain, isWanted, limits);
  if (first.wanted.length > 0) return located(plain, first.wanted, []);
  const repaired = plain.length <= LARGEST_PASTE ? afterRepairs(plain, isWanted, limits) : null;
  if (repaired) return repaired;
  if (first.other && isMostOf(plain, first.other)) return located(plain, [first.other], []);
  throw nothingFound(plain, first.failed);
}

function afterRepairs(
  text: string,
  isWanted: IsWanted,
  limits: JsonLimits,
): FoundDocument[] | null {
  const told: string[] = [];
  let current = text;
  for (const repair of REPAIRS) {
    const next = repair.undo(current);
    if (next === null) continue;
    const scan = scanForDocuments(next, isWanted, limits);
    if (scan.wanted.length > 0) return located(next, scan.wanted, [...told, repair.told]);
    told.push(repair.told);
    current = next;
  }
  return null;
}

/** A document that nobody asked for is taken for the text's own only where it is most of it. */
function isMostOf(text: string, { start, end }: Piece): boolean {
  return (end - start) * 2 >= text.trim().length;
}

function located(
  text: string,
  pieces: readonly Piece[],
  repairs: readonly string[],
): FoundDocument[] {
  const lines = new LineCounter(text);
  const joined = repairs.some((told) => /line breaks|decoded/.test(told));
  const covered = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  const alone = pieces.length === 1 && text.trim().length === covered;
  return pieces.map(({ node, start, end }) => ({
    node,
    lines: joined ? null : { from: lines.at(start).line, to: lines.at(end - 1).line },
    alone,
    repairs,
  }));
}
