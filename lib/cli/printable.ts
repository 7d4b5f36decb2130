/**
 * Text from a file or a page made fit for a terminal: control characters (which could move the
 * cursor or recolour the screen) and marks that turn the writing direction become visible.
 */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (mark) => {
      const code = mark.codePointAt(0) ?? 0;
      return `\\u${code.toString(16).padStart(4, '0')}`;
    });
}
