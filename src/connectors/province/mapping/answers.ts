import { z } from 'zod';
import { POINTER, valueAt } from './pointer.ts';
import { CodeMap, ScalarValue } from './template.ts';

export const AnswerPointer = z
  .string()
  .refine((text) => POINTER.test(text), { message: 'a place in an answer begins with /' });

/** How an answer is known: every condition of one entry holds; of several entries one is enough. */
export const Match = z.strictObject({
  status: z
    .union([z.int(), z.array(z.int()).min(1)])
    .optional()
    .describe('HTTP status, or several'),
  at: AnswerPointer.optional().describe('Place in the answer; without `is` it has to hold a value'),
  is: z
    .union([ScalarValue, z.array(ScalarValue).min(1)])
    .optional()
    .describe('Its value, or several; 0 and "0" are one'),
});
export type Match = z.infer<typeof Match>;

const ReaderObject = z.strictObject({
  at: AnswerPointer.describe('Place in the answer'),
  codes: CodeMap.optional().describe('Our spelling of their value'),
  pattern: z.string().optional().describe('Regular expression; its first group is the value'),
  template: z.string().optional().describe('Text in which {value} is replaced, such as an address below url'),
});
/** Where a value of an answer stands. */
export const Reader = z.union([AnswerPointer, ReaderObject]);
export type Reader = z.infer<typeof Reader>;

/** What came back, its text read as JSON where it is some. */
export interface ReadAnswer {
  readonly status: number;
  readonly json: unknown;
}

export function matches(answer: ReadAnswer, rules: readonly Match[]): boolean {
  return rules.some(({ status, at, is }) => {
    if (status !== undefined && !listOf(status).includes(answer.status)) return false;
    if (at === undefined) return true;
    const value = valueAt(answer.json, at);
    if (is === undefined) return value !== undefined && value !== null && value !== '';
    return listOf(is).some((wanted) => isSame(value, wanted));
  });
}

/** The value as text, number or truth; null where there is none or it does not fit. */
export function readValue(json: unknown, reader: Reader | undefined): string | number | boolean | null {
  if (reader === undefined) return null;
  const { at, codes, pattern, template } =
    typeof reader === 'string' ? ({ at: reader } as z.infer<typeof ReaderObject>) : reader;
  const found = valueAt(json, at);
  if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean') return null;
  const coded = codes === undefined ? found : Object.hasOwn(codes, String(found)) ? codes[String(found)] : null;
  const value = pattern === undefined ? coded : (new RegExp(pattern, 'u').exec(String(coded))?.[1] ?? null);
  if (value === null || value === undefined || value === '') return null;
  return template === undefined ? value : template.replaceAll('{value}', encodeURIComponent(String(value)));
}

export function readText(json: unknown, reader: Reader | undefined): string | null {
  const value = readValue(json, reader);
  return value === null ? null : String(value);
}

/** A whole number, in digits too. */
export function readNumber(json: unknown, reader: Reader | undefined): number | null {
  const value = readText(json, reader);
  return value !== null && /^-?\d{1,15}$/.test(value) ? Number(value) : null;
}

export function readTruth(json: unknown, reader: Reader | undefined): boolean {
  const value = readValue(json, reader);
  return value === true || value === 1 || value === '1' || value === 'true';
}

/** Numbers and truths are sent as text by some. */
function isSame(value: unknown, wanted: unknown): boolean {
  if (value === undefined) return false;
  return (
    value === wanted ||
    (value !== null && wanted !== null && typeof value !== 'object' && String(value) === String(wanted))
  );
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
