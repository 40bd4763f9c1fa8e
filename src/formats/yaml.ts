/** YAML with the line of every key, so that a bad setting can be pointed at. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

export interface YamlFault {
  readonly line: number;
  readonly message: string;
}

export interface Yaml {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** The 1-based line of the key at a path (or of the nearest ancestor that is there). */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Parses one YAML 1.2 document; syntax errors come as faults. Aliases are bounded, so a small file cannot grow without end. */
export function parseYaml(text: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const faults = document.errors.map(({ message, pos }) => ({ line: lines.linePos(pos[0]).line, message: message.split('\n')[0]! }));
  const at = (node: Node | null | undefined): number => (node?.range ? lines.linePos(node.range[0]).line : 1);
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
  const value = faults.length > 0 ? undefined : contentOf(() => document.toJS({ maxAliasCount: 100 }), faults);
  return { value, faults, lineOf };
}

/** Aliases that lead nowhere, or grow without end, are found only here. */
function contentOf(read: () => unknown, faults: YamlFault[]): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    faults.push({ line: 1, message: error.message });
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
