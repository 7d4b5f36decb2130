/** Runs statements one after the other, in the order they were asked for: a connection takes one. */
export class StatementQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(statement: () => Promise<T>): Promise<T> {
    const next = this.#last.then(statement);
    this.#last = next.catch(() => undefined);
    return next;
  }
}
