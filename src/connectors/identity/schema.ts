import { z } from 'zod';

/** Wire shapes of the identity register's look-up; read by the client and by its stand-in in the sandbox. */

const Digits = z.string().regex(/^(\d{9}|\d{12})$/);

/** `POST /persons/search`: the number stands in the body, not in the address. */
export const PersonSearch = z.strictObject({ number: Digits });

export const Person = z.object({
  /** The present number, whichever was asked for. */
  number: Digits,
  formerNumbers: z.array(Digits).default([]),
  name: z.string().min(1).nullish(),
  birthDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullish(),
  deceased: z.boolean().default(false),
});
export type Person = z.infer<typeof Person>;

/** `person: null` is the plain answer that no such number was given. */
export const PersonFound = z.object({ person: Person.nullable() });
