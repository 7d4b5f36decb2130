/** Where in an input something was found: 1-based line and column, and the field as a path (`assets.BTC.reserves`). */
export type InputPlace = {
  file?: string;
  line?: number;
  column?: number;
  field?: string;
};

/**
 * An input that Ballast refuses. The message always names the file, the place, the field and the
 * reason, so that the person who has the file can mend it. `code` is stable and meant for programs.
 */
export class InputError extends Error {
  readonly code: string;
  readonly place: InputPlace;
  readonly reason: string;

  constructor({ code, reason, place = {} }: { code: string; reason: string; place?: InputPlace }) {
    super(describeInputProblem({ reason, place }));
    this.name = 'InputError';
    this.code = code;
    this.reason = reason;
    this.place = place;
  }

  /** The same problem with more of its place known (an outer reader knows the file's name). */
  within(place: InputPlace): InputError {
    return new InputError({
      code: this.code,
      reason: this.reason,
      place: { ...place, ...definedOnly(this.place) },
    });
  }
}

/** `history.json line 12 column 5, field assets.BTC.reserves: is negative (-1)` */
export function describeInputProblem({
  reason,
  place,
}: {
  reason: string;
  place: InputPlace;
}): string {
  const line = place.line === undefined ? '' : `line ${place.line}`;
  const column = place.column === undefined ? '' : `column ${place.column}`;
  const where = [place.file, line, column].filter(Boolean).join(' ');
  const field = place.field ? `field ${place.field}` : '';
  const head = [where, field].filter(Boolean).join(', ');
  return head ? `${head}: ${reason}` : reason;
}

function definedOnly(place: InputPlace): InputPlace {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
}
