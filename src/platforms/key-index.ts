/** How many rows each order has, in about 25 bytes an order: hashes of keys, not the keys. */

/** A 53-bit hash of a text (cyrb53). Among a million keys two share one with a chance of 1 in 20,000. */
export function hashOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Whole numbers up to 2^32, or, in a table twice as large, up to 2^53. */
type Counts = Uint32Array | Float64Array;

/** Counts by hash, in an open-addressed table that doubles when it is two thirds full. */
export class KeyIndex {
  #hashes: Float64Array;
  #counts: Counts;
  #size = 0;

  constructor(hashes = new Float64Array(1024), counts: Counts = new Uint32Array(1024), size = 0) {
    this.#hashes = hashes;
    this.#counts = counts;
    this.#size = size;
  }

  /** Different keys ever counted. */
  get size(): number {
    return this.#size;
  }

  /** Adds to a key's count and gives the new one. Below zero it stays at zero. */
  add(hash: number, n: number): number {
    if (this.#size * 3 > this.#hashes.length * 2) this.#grow();
    const slot = this.#slot(hash);
    if (this.#hashes[slot] === 0) {
      this.#hashes[slot] = hash + 1;
      this.#size++;
    }
    return (this.#counts[slot] = Math.max(0, this.#counts[slot]! + n));
  }

  /** Whether a key was ever counted. */
  has(hash: number): boolean {
    return this.#hashes[this.#slot(hash)] !== 0;
  }

  /** The hashes of all keys ever counted. */
  *hashes(): Generator<number> {
    for (const stored of this.#hashes) if (stored !== 0) yield stored - 1;
  }

  /** One that counts on from here without changing this one. */
  copy(): KeyIndex {
    return new KeyIndex(this.#hashes.slice(), this.#counts.slice(), this.#size);
  }

  /** The slot of a hash, or the empty one where it would stand. Slots hold hash + 1, as 0 means empty. */
  #slot(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = (hash % 4294967291) & mask;
    while (this.#hashes[slot] !== 0 && this.#hashes[slot] !== hash + 1) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, counts] = [this.#hashes, this.#counts];
    this.#hashes = new Float64Array(hashes.length * 2);
    this.#counts = counts instanceof Float64Array ? new Float64Array(hashes.length * 2) : new Uint32Array(hashes.length * 2);
    hashes.forEach((stored, i) => {
      if (stored === 0) return;
      const slot = this.#slot(stored - 1);
      this.#hashes[slot] = stored;
      this.#counts[slot] = counts[i]!;
    });
  }
}
