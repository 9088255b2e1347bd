/** NFC, blanks of every kind made one plain blank, ends trimmed. Never NFKC: `m²` has to stay `m²`. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** `tidy`, or null for a text of blanks only. */
export function tidyOrNull(text: string | null | undefined): string | null {
  const tidied = tidy(text ?? '');
  return tidied === '' ? null : tidied;
}

/** A word without the signs and specks around it. */
export function withoutSigns(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** The same from its first letter to its last. */
export function lettersWithin(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
