import type { z } from 'zod';

/** The text as a value of the schema; null when it is no JSON or another shape. */
export function readJson<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}
