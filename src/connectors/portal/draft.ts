/**
 * A body as the record gives it: a required text may still be empty, one of a list outside it, a number null. What the
 * portal would refuse of it is named before anything is sent, see `portalMissing`.
 */
export type Draft<T> = T extends string
  ? string
  : T extends number | boolean
    ? T | null
    : T extends readonly (infer Member)[]
      ? Draft<Member>[]
      : T extends object
        ? { [K in keyof T]: Draft<T[K]> }
        : T;
