/**
 * Held because the value breaks a rule (an identity number of eleven digits, a day that does not exist), not because
 * it was hard to read. Only these are shown in red; red everywhere is red nowhere.
 */
export function breaksRule(reason: string): boolean {
  return /^ID_|^DATE_(IMPOSSIBLE|FORMAT|ORDER)$|_FORMAT$|_UNKNOWN$/.test(reason);
}
