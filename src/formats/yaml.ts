/** YAML with the line of every key, so that a bad setting can be pointed at. What no settings need, but an attack would, is a fault. */
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';

export interface YamlFault {
  readonly line: number;
  /** Goes on after the file's name and the line: `is not YAML: …`. */
  readonly message: string;
}

export interface Yaml {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** The 1-based line of the key at a path (or of the nearest ancestor that is there). */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Characters of a file, levels of what stands within each other, and uses of anchors: far more than any settings have. */
const most = { characters: 256 * 1024, levels: 100, aliases: 100 };

/** Parses one YAML 1.2 document of plain values; what it must not hold comes as faults, and then there is no value. */
export function parseYaml(text: string): Yaml {
  const tooMuch = excess(text);
  if (tooMuch) return { value: undefined, faults: [tooMuch], lineOf: () => 1 };
  const lines = new LineCounter();
  // Equal keys are looked for here: the library compares each with each.
  const options = {
    prettyErrors: false,
    uniqueKeys: false,
    stringKeys: true,
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
  } as const;
  const document = parseDocument(text, { lineCounter: lines, ...options });
  const at = (node: Node | null | undefined): number => (node?.range ? lines.linePos(node.range[0]).line : 1);
  const said = [...document.errors, ...document.warnings];
  const faults = said.map(({ message, pos }) => ({ line: lines.linePos(pos[0]).line, message: `is not YAML: ${message.split('\n')[0]}` }));
  if (faults.length === 0) faults.push(...traps(document, at));
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents;
    let line = at(document.contents as Node | null);
    for (const step of path) {
      const next = child(node, step);
      if (!next) return line;
      line = at(next.key);
      node = next.value;
    }
    return line;
  };
  const value = faults.length > 0 ? undefined : contentOf(() => document.toJS({ maxAliasCount: most.aliases }), faults);
  return { value, faults, lineOf };
}

/** What the library would answer with its stack or all memory: it is found before it is asked. */
function excess(text: string): YamlFault | undefined {
  if (text.length > most.characters) return { line: 1, message: `is larger than ${most.characters / 1024} kB, which no settings are` };
  let [level, line] = [0, 1];
  for (const written of text.split('\n')) {
    // Levels of a block begin with signs in a row, or with a blank more each.
    const signs = /^[\s?:-]*/.exec(written)![0].length;
    const deepest = deepestIn(written, level);
    if (deepest.level > most.levels || (signs > 2 * most.levels && signs < written.length))
      return { line, message: `nests deeper than ${most.levels} levels` };
    level = deepest.end;
    line++;
  }
  return undefined;
}

/** By brackets, also those within texts: a level too many is no harm. */
function deepestIn(written: string, from: number): { readonly level: number; readonly end: number } {
  let [level, end] = [from, from];
  for (const [bracket] of written.matchAll(/[[\]{}]/g)) {
    end = Math.max(0, end + (bracket === '[' || bracket === '{' ? 1 : -1));
    level = Math.max(level, end);
  }
  return { level, end };
}

/** Controls but tab and line ends, and what turns the direction of writing. */
const unseen = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

/** Equal keys, a key that is none, characters that nobody sees, and anchors that name each other in a ring or without end. */
function traps(document: Document, at: (node: Node) => number): YamlFault[] {
  const faults: YamlFault[] = [];
  let aliases = 0;
  visit(document, {
    Alias(_, alias, path) {
      if (path.some((above) => isNode(above) && !isAlias(above) && above.anchor === alias.source))
        faults.push({ line: at(alias), message: `uses the anchor "${alias.source}" within what it names` });
      if (++aliases === most.aliases + 1) faults.push({ line: at(alias), message: `uses anchors more than ${most.aliases} times` });
    },
    Scalar(_, scalar) {
      const [found] = typeof scalar.value === 'string' ? (unseen.exec(scalar.value) ?? []) : [];
      if (found === undefined) return;
      const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      faults.push({ line: at(scalar), message: `holds the character U+${code}, which nobody can see` });
    },
    Map(_, map) {
      const known = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (isNode(key) && known.has(name)) faults.push({ line: at(key), message: `has the key "${name}" twice` });
        if (isNode(key) && name === '__proto__')
          faults.push({ line: at(key), message: 'has the key "__proto__", which no setting can have' });
        known.add(name);
      }
    },
  });
  return faults;
}

/** Aliases that lead nowhere, or grow without end, are found only here. */
function contentOf(read: () => unknown, faults: YamlFault[]): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    faults.push({ line: 1, message: `is not YAML: ${error.message}` });
    return undefined;
  }
}

function child(node: unknown, step: PropertyKey): { key: Node; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { key: pair.key as Node, value: pair.value };
  }
  const item = isSeq(node) ? node.items[Number(step)] : undefined;
  return item ? { key: item as Node, value: item } : undefined;
}
