/** NFC, blanks of every kind made one plain blank, ends trimmed. Never NFKC: `m²` has to stay `m²`. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** `tidy`, or null for a text of blanks only. */
export function tidyOrNull(text: string | null | undefined): string | null {
  const tidied = tidy(text ?? '');
  return tidied === '' ? null : tidied;
}
