import { z } from 'zod';
import { POINTER, type Pointer } from './pointer.ts';

/**
 * The shape of a body: a JSON value in which a text `$/place` or `$./place` stands for a value of the record, and an
 * object with `$from` or `$each` for a value that is worked on or a list. `$$` begins a text with a dollar sign.
 */
export type Template = Scalar | readonly Template[] | { readonly [member: string]: Template };
export type Scalar = string | number | boolean | null;

export const ScalarValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** Spellings of one code list in another; keys are our values as text. */
export const CodeMap = z.record(z.string(), ScalarValue);
export type CodeMap = z.infer<typeof CodeMap>;

/** `/place` from the record, `./place` from the element of the innermost $each. */
const Place = z.string().refine((place) => POINTER.test(place.replace(/^\./, '')) && place !== '', {
  message: 'a place begins with / (the record) or ./ (the element of $each)',
});

/** Only these letters and signs: a pattern with a typing slip would be sent as text. */
const DATE_PATTERN = /^(yyyy|yy|MM|dd|HH|mm|ss|[-/.:T ])+$/;

export const FromOperation = z.strictObject({
  $from: z.union([Place, z.array(Place).min(1)]).describe('Place of the value, or several: the first that has one'),
  $codes: z.union([z.string(), CodeMap]).optional().describe('Their spelling of our value: a map, or the name of one'),
  $date: z
    .union([z.literal('epoch-ms'), z.string().regex(DATE_PATTERN)])
    .optional()
    .describe('How a date is written: yyyy MM dd HH mm ss with - / . : T, or epoch-ms (midnight in Viet Nam)'),
  $as: z.enum(['text', 'number', 'boolean']).optional().describe('Kind of JSON value'),
  $default: ScalarValue.optional().describe('Sent where the record has no value'),
  $required: z.boolean().optional().describe('A record without it is held, the member named, and not sent'),
  $max: z.int().min(1).optional().describe('Longest text the system takes; a longer one is held, never cut'),
});
export type FromOperation = z.infer<typeof FromOperation>;

export const EachOperation = z.strictObject({
  $each: Place.describe('Place of a list'),
  $item: z.unknown().describe('Template of one element'),
});
export interface EachOperation {
  readonly $each: string;
  readonly $item: Template;
}

export function isFrom(template: Template): template is Template & FromOperation {
  return isObject(template) && '$from' in template;
}

export function isEach(template: Template): template is Template & EachOperation {
  return isObject(template) && '$each' in template;
}

export function isObject(template: unknown): template is { readonly [member: string]: Template } {
  return template !== null && typeof template === 'object' && !Array.isArray(template);
}

/** Where a text of a template points to; null when it is just a text. */
export function placeIn(text: string): string | null {
  return text.startsWith('$/') || text.startsWith('$./') ? text.slice(1) : null;
}

/** A place as a pointer, and what it is read from. */
export function readFrom(place: string): { readonly root: 'record' | 'element'; readonly pointer: Pointer } {
  return place.startsWith('.') ? { root: 'element', pointer: place.slice(1) } : { root: 'record', pointer: place };
}
