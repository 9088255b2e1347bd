/** Wordings of a label, parted by `|`: forms of the same kind have many, and lists of them read badly line by line. */
export function forms(wordings: string): string[] {
  return wordings.split('|').map((wording) => wording.replace(/\s+/gu, ' ').trim());
}
