import { InputError } from './input-error';
import { quoteForMessage } from './json-path';

/** Where a value starts in its text (1-based; columns count UTF-16 units). */
export type JsonAt = { line: number; column: number };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A run of characters a string may hold as they are: no quote, backslash or control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside strings
const PLAIN_RUN = /[^"\\\u0000-\u001F]*/y;
const LONE_SURROGATE = /\p{Surrogate}/u;
const HEX4 = /[0-9a-fA-F]{4}/y;
const WORD = /[A-Za-z_]+|-Infinity/y;
/** What may not follow a number: `01`, `1.`, `1x`. */
const NUMBER_TAIL = /[\w.+-]/y;
const LONGEST_NUMBER = 4096;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** What editors, chat programs and web pages put in place of what was copied. */
const CURLY_QUOTE = /[\u2018-\u201f\u00ab\u00bb\u2033\uff02]/;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;
const CURLY_HINT =
  ': a typographic quotation mark in place of a straight one, so some program changed the text; copy it anew';

function oddSpaceHint(char: string): string {
  const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `: a special space (U+${code}) in place of a plain one, so some program changed the text; copy it anew`;
}

/** A place in a text: its index, the number of its line, and the index at which that line begins. */
export type TextPlace = { index: number; line: number; lineStart: number };

/** Reads the tokens of a JSON text, keeping line and column. Knows nothing of arrays and objects. */
export class JsonScanner {
  #index: number;
  #line: number;
  #lineStart: number;

  /** Reads from the beginning, or from a place within a longer text. */
  constructor(
    readonly text: string,
    { index, line, lineStart }: TextPlace = { index: 0, line: 1, lineStart: 0 },
  ) {
    this.#index = index;
    this.#line = line;
    this.#lineStart = lineStart;
  }

  get index(): number {
    return this.#index;
  }

  /** Skips white space and returns the next character, or '' at the end. */
  peek(): string {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.#index);
      if (code === 0x0a) {
        this.#line += 1;
        this.#lineStart = this.#index + 1;
      } else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) break;
      this.#index += 1;
    }
    return text.charAt(this.#index);
  }

  at(): JsonAt {
    return { line: this.#line, column: this.#index - this.#lineStart + 1 };
  }

  /** Consumes the character that `peek` showed. */
  skip(): void {
    this.#index += 1;
  }

  literal(word: string): boolean {
    return this.#match(WORD) === word;
  }

  /** The number's text, untouched. */
  number(): string {
    const at = this.at();
    const text = this.#match(NUMBER);
    if (text === null || this.#looksLike(NUMBER_TAIL)) {
      throw this.error('is not a JSON number (no leading zeros, no bare point, no NaN)', { at });
    }
    if (text.length > LONGEST_NUMBER) {
      throw this.error(`is a number of ${text.length} characters, the limit is ${LONGEST_NUMBER}`, {
        at,
        code: 'json-number-too-long',
      });
    }
    return text;
  }

  /** Reads a string; the scanner stands on its opening quote. */
  string(): string {
    const at = this.at();
    this.skip();
    let value = '';
    for (;;) {
      value += this.#match(PLAIN_RUN) ?? '';
      const char = this.text.charAt(this.#index);
      if (char === '"') break;
      if (char === '') throw this.error('is a string that is never closed', { at });
      if (char !== '\\')
        throw this.error('holds a line break or another control character inside a text');
      this.skip();
      value += this.#escape();
    }
    this.skip();
    if (LONE_SURROGATE.test(value)) {
      throw this.error('holds half of a surrogate pair, which is not a character', {
        at,
        code: 'json-lone-surrogate',
      });
    }
    return value;
  }

  error(reason: string, options: { at?: JsonAt; code?: string } = {}): InputError {
    return new InputError({
      code: options.code ?? 'json-syntax',
      reason,
      place: options.at ?? this.at(),
    });
  }

  /** An error about what stands here instead of what was wanted. */
  unexpected(wanted: string): InputError {
    const start = this.#index;
    const char = this.text.charAt(start);
    if (char === '') return this.error(`ends too early, where ${wanted} was expected`);
    const word = this.#match(WORD) ?? char;
    this.#index = start;
    const hint = CURLY_QUOTE.test(char)
      ? CURLY_HINT
      : ODD_SPACE.test(char)
        ? oddSpaceHint(char)
        : '';
    return this.error(`has ${quoteForMessage(word)} where ${wanted} was expected${hint}`);
  }

  #escape(): string {
    const char = this.text.charAt(this.#index);
    this.skip();
    if (char === 'u') {
      const digits = this.#match(HEX4);
      if (digits === null) throw this.error('holds \\u without four hex digits');
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const value = Object.hasOwn(ESCAPES, char) ? ESCAPES[char] : undefined;
    if (value === undefined) throw this.error(`holds an unknown escape ${quoteForMessage(char)}`);
    return value;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#index;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.#index += found.length;
    return found;
  }

  #looksLike(pattern: RegExp): boolean {
    pattern.lastIndex = this.#index;
    return pattern.test(this.text);
  }
}
