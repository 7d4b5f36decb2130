/** Node's own code, so that whoever sorts errors by code sees a database that does not answer. */
class DeadlineError extends Error {
  readonly code = 'ETIMEDOUT';
}

/** The same promise, or an error with code `ETIMEDOUT` when it takes longer than `milliseconds`. */
export async function withDeadline<Value>(
  promise: Promise<Value>,
  milliseconds: number,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DeadlineError(`no answer within ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
