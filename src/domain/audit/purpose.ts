const LONGEST = 200;

/** An identity number, also in groups of three: `001099000001`, `001 099 000 001`. */
const IDENTITY_NUMBER = /(?<![\d.])\d{3} ?\d{3} ?\d{3}(?: ?\d{3})?(?![\d.])/;

/**
 * The reason somebody gives for a look, as it may be kept: one line, NFC. Null where it says nothing, is too long, or
 * holds an identity number: the log must never be a second place where these can be found.
 */
export function readPurpose(given: string): string | null {
  const purpose = given.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (purpose.length < 3 || purpose.length > LONGEST) return null;
  return /\p{Cc}/u.test(purpose) || holdsIdentityNumber(purpose) ? null : purpose;
}

/** Somebody's number stands in a text: whoever searches for it looks for a person. */
export function holdsIdentityNumber(text: string): boolean {
  return IDENTITY_NUMBER.test(text);
}
