import type { z } from 'zod';
import type { Mapping } from './definition.ts';
import { segmentsOf } from './pointer.ts';
import { elementAt, MappingSource, schemaAt } from './source.ts';
import {
  EachOperation,
  FromOperation,
  isEach,
  isFrom,
  isObject,
  placeIn,
  readFrom,
  type Template,
} from './template.ts';
import { VARIABLES_OF, variablesIn } from './variables.ts';

export interface MappingIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema cannot say: do the places exist in a record, the variables in a call, the code maps in the file? */
export function mappingIssues(mapping: Mapping): MappingIssue[] {
  const templates = [
    [mapping.create.body, ['create', 'body']],
    ...(mapping.update?.body === undefined ? [] : [[mapping.update.body, ['update', 'body']] as const]),
  ] as const;
  return [
    ...templates.flatMap(([body, path]) => templateIssues(body, path, mapping)),
    ...variableIssues(mapping),
    ...(mapping.list !== undefined && mapping.held.code === undefined
      ? [{ path: ['held'], message: 'a list needs held.code' }]
      : []),
  ];
}

function templateIssues(
  body: Template,
  start: readonly PropertyKey[],
  { codes }: Mapping,
  element: z.core.$ZodType = MappingSource,
): MappingIssue[] {
  return look(body, start, element);

  function look(part: Template, path: readonly PropertyKey[], within: z.core.$ZodType): MappingIssue[] {
    if (typeof part === 'string') return text(part, path, within);
    if (Array.isArray(part)) return part.flatMap((one, index) => look(one, [...path, index], within));
    if (!isObject(part)) return [];
    if (isFrom(part)) return from(part, path, within);
    if (isEach(part)) return each(part, path, within);
    const odd = Object.keys(part).filter((name) => name.startsWith('$'));
    return [
      ...odd.map((name) => ({
        path: [...path, name],
        message: `unknown operation ${name}; there are $from and $each`,
      })),
      ...Object.entries(part).flatMap(([name, one]) => look(one, [...path, name], within)),
    ];
  }

  function text(part: string, path: readonly PropertyKey[], within: z.core.$ZodType): MappingIssue[] {
    const place = placeIn(part);
    if (place !== null) return isPlace(place, within) ? [] : [noPlace(place, path)];
    const isSlip = part.startsWith('$') && !part.startsWith('$$');
    return isSlip
      ? [{ path, message: 'a text that begins with $ is a place ($/… or $./…); write $$ for a dollar sign' }]
      : [];
  }

  function from(part: Template, path: readonly PropertyKey[], within: z.core.$ZodType): MappingIssue[] {
    const checked = FromOperation.safeParse(part);
    if (!checked.success) return shapeIssues(checked.error, path);
    const { $from, $codes } = checked.data;
    const places = Array.isArray($from) ? $from : [$from];
    const noCodes = typeof $codes === 'string' && !Object.hasOwn(codes, $codes);
    return [
      ...places.filter((place) => !isPlace(place, within)).map((place) => noPlace(place, [...path, '$from'])),
      ...(noCodes ? [{ path: [...path, '$codes'], message: `there is no code map ${$codes} under codes` }] : []),
    ];
  }

  function each(part: Template, path: readonly PropertyKey[], within: z.core.$ZodType): MappingIssue[] {
    const checked = EachOperation.safeParse(part);
    if (!checked.success) return shapeIssues(checked.error, path);
    const { $each, $item } = checked.data;
    const { root, pointer } = readFrom($each);
    const inner = elementAt(root === 'record' ? MappingSource : within, segmentsOf(pointer));
    if (inner === null) return [{ path: [...path, '$each'], message: `a record has no list at ${$each}` }];
    return look($item as Template, [...path, '$item'], inner);
  }
}

function isPlace(place: string, within: z.core.$ZodType): boolean {
  const { root, pointer } = readFrom(place);
  return schemaAt(root === 'record' ? MappingSource : within, segmentsOf(pointer)) !== null;
}

function noPlace(place: string, path: readonly PropertyKey[]): MappingIssue {
  return { path, message: `a record has no ${place}` };
}

function shapeIssues({ issues }: z.ZodError, path: readonly PropertyKey[]): MappingIssue[] {
  return issues.map((issue) => ({ path: [...path, ...issue.path], message: issue.message }));
}

function variableIssues(mapping: Mapping): MappingIssue[] {
  return Object.entries(VARIABLES_OF).flatMap(([call, allowed]) => {
    const said = mapping[call as keyof typeof VARIABLES_OF];
    if (said === undefined) return [];
    // Bodies of create and update are made of the record; all other texts of a call are filled in.
    const { body, ...rest } = said as { body?: unknown };
    const texts = call === 'create' || call === 'update' ? { path: said.path } : { ...rest, body };
    return textsIn(texts, [call]).flatMap(({ path, text }) =>
      path.includes('answer') || path.includes('accepted') || path.includes('refused')
        ? []
        : variablesIn(text)
            .filter((name) => !(allowed as readonly string[]).includes(name))
            .map((name) => ({ path, message: `{${name}} is unknown here; there are {${allowed.join('}, {')}}` })),
    );
  });
}

function textsIn(value: unknown, path: readonly PropertyKey[]): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, [...path, name]));
}
