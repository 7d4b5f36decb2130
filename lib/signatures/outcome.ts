import { bytesToHex } from './bytes';
import type {
  BoundTo,
  OwnershipNotice,
  OwnershipReason,
  OwnershipReasonCode,
  OwnershipTraceStep,
  OwnershipVerdict,
  SignatureScheme,
} from './verdict';

/** A step of a kernel that either has a value or ends the check. */
export type Result<T> = { ok: true; value: T } | Stop;

/** An early end: the status and the reason the verdict will carry. */
export type Stop = {
  ok: false;
  status: 'fail' | 'not-bound' | 'unsupported';
  reason: OwnershipReason;
};

export function good<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(code: OwnershipReasonCode, message: string): Stop {
  return { ok: false, status: 'fail', reason: { code, message } };
}

export function unsupported(code: OwnershipReasonCode, message: string): Stop {
  return { ok: false, status: 'unsupported', reason: { code, message } };
}

export function notBound(code: OwnershipReasonCode, message: string): Stop {
  return { ok: false, status: 'not-bound', reason: { code, message } };
}

/** A value of a trace; bytes become hex only where a trace is kept. */
export type Traced = string | Uint8Array | null;

function asText(value: Traced): string | null {
  return value instanceof Uint8Array ? bytesToHex(value) : value;
}

/** Nothing is ever put in here: brief checks of a whole file share it. */
const NOTHING: never[] = [];

/** What a kernel collects on its way to a verdict. */
export class Checking {
  readonly #scheme: SignatureScheme;
  readonly #brief: boolean;
  readonly #keys: string[];
  readonly #trace: OwnershipTraceStep[];
  readonly #notices: OwnershipNotice[];

  /** `brief` keeps status and reason only: most of the work besides the curve is writing the trace. */
  constructor(scheme: SignatureScheme, { brief = false }: { brief?: boolean } = {}) {
    this.#scheme = scheme;
    this.#brief = brief;
    this.#keys = brief ? NOTHING : [];
    this.#trace = brief ? NOTHING : [];
    this.#notices = brief ? NOTHING : [];
  }

  /** Records a computed value that nothing is compared with. */
  note(id: string, label: string, computed: Traced): void {
    if (this.#brief) return;
    this.#trace.push({ id, label, expected: null, computed: asText(computed), ok: null });
  }

  /** Records a comparison and returns its outcome. */
  compare(
    id: string,
    label: string,
    { expected, computed, ok }: { expected: Traced; computed: Traced; ok: boolean },
  ): boolean {
    if (this.#brief) return ok;
    this.#trace.push({ id, label, expected: asText(expected), computed: asText(computed), ok });
    return ok;
  }

  provenKey(publicKey: Uint8Array): void {
    if (!this.#brief) this.#keys.push(bytesToHex(publicKey));
  }

  notice(code: string, message: string): void {
    if (!this.#brief) this.#notices.push({ code, message });
  }

  finish(result: Result<BoundTo>): OwnershipVerdict {
    // Written out: spreading a base object is dearer than the rest of a brief check together.
    const scheme = this.#scheme;
    const keys = this.#keys;
    const trace = this.#trace;
    const notices = this.#notices;
    if (result.ok) {
      return { scheme, keys, trace, notices, status: 'pass', boundTo: result.value, reason: null };
    }
    const { status, reason } = result;
    return { scheme, keys, trace, notices, status, boundTo: null, reason };
  }
}
