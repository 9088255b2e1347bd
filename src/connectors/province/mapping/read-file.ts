import { readFileSync } from 'node:fs';
import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { fail } from '../../../errors/index.ts';
import { mappingIssues } from './check.ts';
import { Mapping } from './definition.ts';

/** Longer is no mapping. */
const MAX_CHARACTERS = 500_000;

/** Reads and checks a mapping file. Errors: MAPPING_INVALID with the line. */
export function readMappingFile(file: string, target: string): Mapping {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').slice(0, MAX_CHARACTERS);
  } catch (cause) {
    return fail('MAPPING_INVALID', { where: { target, file, line: 1 }, params: { detail: 'no such file' }, cause });
  }
  return readMapping(text, file, target);
}

export function readMapping(text: string, file: string, target: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const refuse = (line: number, detail: string): never =>
    fail('MAPPING_INVALID', { where: { target, file, line }, params: { detail } });

  const [syntax] = document.errors;
  if (syntax !== undefined) return refuse(lines.linePos(syntax.pos[0]).line, syntax.code);
  const checked = Mapping.safeParse(plainValue(document));
  const [issue] = checked.success ? mappingIssues(checked.data) : checked.error.issues.map(withKey);
  if (issue !== undefined)
    return refuse(lineOf(document, lines, issue.path), `${issue.path.join('.')}: ${issue.message}`);
  return checked.data as Mapping;
}

/** Aliases that multiply are refused by the parser: that is a wrong file, no fault of ours. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    return null;
  }
}

/** An unknown member is named by its parent; the line wanted is its own. */
function withKey(issue: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}) {
  const [key] = issue.keys ?? [];
  return key === undefined ? issue : { path: [...issue.path, key], message: issue.message };
}

/** Line of the member's name, or of the nearest thing around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const name of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === String(name)) : undefined;
    const next: unknown = pair === undefined && isSeq(node) ? node.items[Number(name)] : pair?.value;
    const place = pair?.key ?? next;
    if (isNode(place)) offset = place.range?.[0] ?? offset;
    if (next === undefined || next === null) break;
    node = next;
  }
  return lines.linePos(offset).line;
}
