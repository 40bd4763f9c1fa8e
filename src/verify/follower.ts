/** Something of a run that belongs to one shipment, by a number or id that itself says. */
export interface Keyed {
  /** Undefined where it says none that can be read. */
  readonly key: string | undefined;
  /** Whether it bears a key in another way too, as a label does in figures. */
  readonly bears?: (key: string) => boolean;
}

/**
 * Follows the order of the manifest through another file. A thing left out, put in or exchanged is met where it is, and what comes after it is
 * compared with its own shipment again.
 */
export class Follower<T extends Keyed> {
  readonly #source: AsyncIterator<T>;
  readonly #known: (key: string) => boolean;
  readonly #surplus: (thing: T) => void;
  readonly #ahead: T[] = [];

  /** @param known whether the run has a shipment of that key: then the thing waits for it. @param surplus told of a thing in the wrong place. */
  constructor(source: AsyncIterator<T>, known: (key: string) => boolean, surplus: (thing: T) => void) {
    this.#source = source;
    this.#known = known;
    this.#surplus = surplus;
  }

  /** The thing of the next shipment. One with another key than asked for stands where it should be; undefined: there is none. */
  async take(key: string): Promise<T | undefined> {
    const [first, second] = await this.#look();
    if (first === undefined || is(first, key)) return this.#ahead.shift();
    if (second && is(second, key)) {
      this.#surplus(first);
      this.#ahead.shift();
      return this.#ahead.shift();
    }
    return first.key !== undefined && this.#known(first.key) ? undefined : this.#ahead.shift();
  }

  /** What is left belongs to no shipment. */
  async end(): Promise<void> {
    for (let [next] = await this.#look(); next !== undefined; [next] = await this.#look()) {
      this.#surplus(next);
      this.#ahead.shift();
    }
  }

  async #look(): Promise<readonly T[]> {
    while (this.#ahead.length < 2) {
      const next = await this.#source.next();
      if (next.done) break;
      this.#ahead.push(next.value);
    }
    return this.#ahead;
  }
}

const is = (thing: Keyed, key: string): boolean => thing.key === key || thing.bears?.(key) === true;
