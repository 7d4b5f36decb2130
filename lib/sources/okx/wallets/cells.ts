/** The cells of one line, trimmed, with the character each starts at (from 1). */
export type Cells = { texts: string[]; starts: number[] };

export type CellProblem = { column: number; code: string; reason: string };

/** What stands between the cells: OKX's comma, or what a spreadsheet made of it. */
export type Separator = ',' | ';' | '\t';

/**
 * Splits a line at its commas (or the separator given). A cell that begins with a quote runs to the closing quote (`""` stands
 * for one); a cell that begins with `[` or `{` runs to its closing bracket, as OKX writes lists of
 * signatures without quoting them.
 */
export function splitCells(line: string, separator: Separator = ','): Cells | CellProblem {
  const texts: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (;;) {
    while (isBlank(line.charCodeAt(at), separator)) at += 1;
    starts.push(at + 1);
    const cell = readCell(line, at, separator);
    if ('code' in cell) return cell;
    texts.push(cell.text);
    if (cell.end >= line.length) return { texts, starts };
    at = cell.end + 1;
  }
}

type Cell = { text: string; end: number };

function readCell(line: string, start: number, separator: Separator): Cell | CellProblem {
  const first = line[start];
  if (first === '"') return readQuoted(line, start, separator);
  if (first === '[' || first === '{') return readBracketed(line, start, separator);
  const comma = line.indexOf(separator, start);
  const end = comma < 0 ? line.length : comma;
  return { text: line.slice(start, end).trim(), end };
}

function readQuoted(line: string, start: number, separator: Separator): Cell | CellProblem {
  let close = line.indexOf('"', start + 1);
  while (close >= 0 && line[close + 1] === '"') close = line.indexOf('"', close + 2);
  if (close < 0) {
    return { column: start + 1, code: 'unclosed-quote', reason: 'a quoted cell is not closed' };
  }
  const end = cellEnd(line, close + 1, separator);
  if (end === null) {
    return { column: close + 2, code: 'text-after-quote', reason: 'text follows a closing quote' };
  }
  return {
    text: line
      .slice(start + 1, close)
      .replaceAll('""', '"')
      .trim(),
    end,
  };
}

function readBracketed(line: string, start: number, separator: Separator): Cell | CellProblem {
  let depth = 0;
  for (let i = start; i < line.length; i += 1) {
    const letter = line[i];
    if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    if (depth > 0) continue;
    const comma = line.indexOf(separator, i + 1);
    const end = comma < 0 ? line.length : comma;
    return { text: line.slice(start, end).trim(), end };
  }
  return {
    column: start + 1,
    code: 'unclosed-bracket',
    reason: 'a cell in brackets is not closed',
  };
}

/** The comma or end of line after a closing quote, with nothing but blanks between; else null. */
function cellEnd(line: string, from: number, separator: Separator): number | null {
  let at = from;
  while (isBlank(line.charCodeAt(at), separator)) at += 1;
  return at >= line.length || line[at] === separator ? at : null;
}

function isBlank(code: number, separator: Separator): boolean {
  return code === 0x20 || (code === 0x09 && separator !== '\t');
}
