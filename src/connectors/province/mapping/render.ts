import { valueAt } from './pointer.ts';
import {
  type CodeMap,
  type EachOperation,
  type FromOperation,
  isEach,
  isFrom,
  isObject,
  placeIn,
  readFrom,
  type Scalar,
  type Template,
} from './template.ts';
import { writtenDate } from './written-date.ts';

export interface RenderRules {
  /** What stands where the record has no value. */
  readonly emptyMembers: 'omit' | 'null' | 'text';
  readonly codes: Readonly<Record<string, CodeMap>>;
}

export interface Rendered {
  readonly body: unknown;
  /** Members of the body that are required and have no value, or a value the system does not take. */
  readonly missing: readonly string[];
}

interface Context {
  readonly record: unknown;
  readonly element: unknown;
  readonly path: readonly string[];
}

/** Makes a body of a record. Nothing is invented and nothing is cut: what does not fit is named. */
export function render(template: Template, record: unknown, rules: RenderRules): Rendered {
  const missing: string[] = [];
  const body = make(template, { record, element: record, path: [] });
  return { body: body ?? null, missing };

  function make(part: Template, at: Context): unknown {
    if (typeof part === 'string') return text(part, at);
    if (Array.isArray(part)) return part.map((one, index) => make(one, below(at, String(index)))).filter(isThere);
    if (!isObject(part)) return part;
    if (isFrom(part)) return from(part, at);
    if (isEach(part)) return each(part, at);
    return members(part, at);
  }

  function text(part: string, at: Context): unknown {
    const place = placeIn(part);
    if (place !== null) return known(lookUp(place, at));
    return part.startsWith('$$') ? part.slice(1) : part;
  }

  function members(part: { readonly [member: string]: Template }, at: Context): unknown {
    const made = Object.entries(part)
      .map(([name, one]) => [name, make(one, below(at, name))] as const)
      .filter(([, value]) => isThere(value));
    // An object of which nothing is known is not known itself; the body as a whole is always there.
    return made.length === 0 && at.path.length > 0 && Object.keys(part).length > 0
      ? undefined
      : Object.fromEntries(made);
  }

  function each({ $each, $item }: EachOperation, at: Context): unknown[] {
    const list = lookUp($each, at);
    if (!Array.isArray(list)) return [];
    return list.map((element, index) => make($item, { ...below(at, String(index)), element })).filter(isThere);
  }

  function from(part: FromOperation, at: Context): unknown {
    const places = Array.isArray(part.$from) ? part.$from : [part.$from];
    const found = places.map((place) => lookUp(place, at)).find(hasValue);
    if (found === undefined) {
      if (part.$default !== undefined) return part.$default;
      if (part.$required === true) missing.push(at.path.join('.'));
      return known(undefined);
    }
    const value = spelled(found, part);
    if (value !== undefined && !(part.$max !== undefined && [...String(value)].length > part.$max)) return value;
    missing.push(at.path.join('.'));
    return undefined;
  }

  /** Undefined: the value has no spelling there. */
  function spelled(found: unknown, { $codes, $date, $as }: FromOperation): unknown {
    const coded =
      $codes === undefined ? found : codeOf(found, typeof $codes === 'string' ? rules.codes[$codes] : $codes);
    const dated = $date === undefined ? coded : writtenDate(coded, $date);
    return $as === undefined ? withoutNulls(dated) : asKind(dated, $as);
  }

  function known(value: unknown): unknown {
    if (hasValue(value)) return withoutNulls(value);
    if (Array.isArray(value)) return [];
    if (rules.emptyMembers === 'omit') return undefined;
    return rules.emptyMembers === 'null' ? null : '';
  }
}

function lookUp(place: string, { record, element }: Context): unknown {
  const { root, pointer } = readFrom(place);
  return valueAt(root === 'record' ? record : element, pointer);
}

function below(at: Context, name: string): Context {
  return { ...at, path: [...at.path, name] };
}

function codeOf(value: unknown, codes: CodeMap | undefined): Scalar | undefined {
  return codes !== undefined && Object.hasOwn(codes, String(value)) ? codes[String(value)] : undefined;
}

function asKind(value: unknown, kind: 'text' | 'number' | 'boolean'): unknown {
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  if (kind === 'text') return String(value);
  if (kind === 'boolean') return typeof value === 'boolean' ? value : undefined;
  const number = Number(value);
  return Number.isFinite(number) && value !== '' ? number : undefined;
}

function isThere(value: unknown): boolean {
  return value !== undefined;
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Held and unknown values are null in the record and are not sent, at any depth. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls).filter((one) => one !== null);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, withoutNulls(member)]),
  );
}
