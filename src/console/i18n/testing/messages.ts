import { parseSync } from 'vite';
import type { Source } from '../source';

/** A message in the source code, and its location: `src/console/ui/Dialog.tsx:12`. */
export interface FoundMessage {
  source: Source;
  place: string;
}

/** A description of an error in the source code, with its location. */
export type Fault = string;

interface Node {
  type: string;
  start: number;
  [property: string]: unknown;
}

/** The messages in a file: the arguments of `t` and `defineMessages`, and the `text` of each `Phrase`. */
export function messagesIn(path: string, code: string): { found: FoundMessage[]; faults: Fault[] } {
  const found: FoundMessage[] = [];
  const faults: Fault[] = [];
  const { program, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imported = importedNames(program);
  for (const node of nodesIn(program)) {
    const place = `${path}:${code.slice(0, node.start).split('\n').length}`;
    for (const argument of messageArguments(node, imported)) {
      const sources = literalsIn(argument);
      if (sources === null)
        faults.push(`${place}: the text of a message must be a literal without entities`);
      else found.push(...sources.map((source) => ({ source, place })));
    }
  }
  return { found, faults };
}

/** The key of a message in the catalogs. */
export function keyOf(source: Source): string {
  return typeof source === 'string' ? source : source.other;
}

/** The names of the placeholders and the tags of a text, sorted: `{name}`, `<b>`, `</b>`. */
export function partsOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}|<\/?\w+>/g))].toSorted();
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const each of value) yield* nodesIn(each);
  } else if (isNode(value)) {
    yield value;
    for (const each of Object.values(value)) yield* nodesIn(each);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** What a file calls `t` and `Phrase`: nothing, if it doesn't import them. */
function importedNames(program: unknown): ReadonlySet<unknown> {
  const names = new Set<unknown>();
  for (const node of nodesIn(program)) {
    if (node.type !== 'ImportDeclaration') continue;
    const { value } = node['source'] as { value: string };
    if (!/(?:^|\/)i18n\/(?:t|Phrase)$/.test(value)) continue;
    for (const { local } of node['specifiers'] as { local: Node }[]) names.add(nameOf(local));
  }
  return names;
}

/** The texts that a call of `t` or `defineMessages`, or a `Phrase`, is given; `null` for a missing one. */
function messageArguments(node: Node, imported: ReadonlySet<unknown>): unknown[] {
  if (node.type === 'CallExpression' && imported.has(nameOf(node['callee']))) {
    const [argument = null] = node['arguments'] as unknown[];
    if (nameOf(node['callee']) !== 'defineMessages') return [argument];
    const isTable = isNode(argument) && argument.type === 'ObjectExpression';
    return isTable ? (argument['properties'] as Node[]).map(({ value }) => value) : [null];
  }
  if (node.type === 'JSXOpeningElement' && imported.has(nameOf(node['name']))) {
    const attributes = node['attributes'] as Node[];
    const text = attributes.find(({ name }) => nameOf(name) === 'text')?.['value'] ?? null;
    // The parser leaves entities as they are.
    return [isNode(text) && /&#?\w+;/.test(String(text['value'])) ? null : text];
  }
  return [];
}

function nameOf(node: unknown): unknown {
  return isNode(node) ? node['name'] : undefined;
}

/** The messages that an expression chooses from; `null` if not all of them can be seen in it. */
function literalsIn(node: unknown): Source[] | null {
  if (!isNode(node)) return null;
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : null;
    case 'JSXExpressionContainer':
      return literalsIn(node['expression']);
    case 'ConditionalExpression': {
      const branches = [literalsIn(node['consequent']), literalsIn(node['alternate'])];
      return branches.includes(null) ? null : branches.flatMap((branch) => branch ?? []);
    }
    case 'ObjectExpression':
      return forms(node['properties'] as Node[]);
    default:
      return null;
  }
}

function forms(properties: readonly Node[]): Source[] | null {
  const textOf = (form: string) => {
    const property = properties.find(({ key }) => nameOf(key) === form);
    return isNode(property?.['value']) ? property['value']['value'] : null;
  };
  const [one, other] = [textOf('one'), textOf('other')];
  return typeof one === 'string' && typeof other === 'string' ? [{ one, other }] : null;
}
