/**
 * A command that stops for a reason the operator can act on. Its message is one sentence or two,
 * printed without a stack; the process exits with `exitCode` (1: refused, 2: bad use).
 */
export class Refusal extends Error {
  readonly exitCode: number;

  constructor(
    message: string,
    { exitCode = 1, cause }: { exitCode?: number; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}
