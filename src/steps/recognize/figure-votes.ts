/** Dates, numbers of three figures and more, `12/QĐ-UBND`. Expects a core. */
export function isFigure(core: string): boolean {
  return CODE.test(core) || (FIGURES.test(core) && digitsIn(core) >= 3);
}

/** A word without the signs around it, which specks add and take; the slash as it is typed, no Icelandic Ð beside the Đ. */
export function coreOf(text: string): string {
  const core = CORE.exec(withSlashes(text.normalize('NFC')))?.[0] ?? '';
  return core.replace(/\u0110?\u00D0\u0110?/gu, 'Đ');
}

/** Recognizers write the slash of fractions too. */
export function withSlashes(text: string): string {
  return text.replace(/[⁄∕]/gu, '/');
}

export function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/**
 * What of a core can be told figure by figure: of `12/QĐ-UBND` the number, also where a look lost the thin slash. Its letters are held
 * against closed lists later.
 */
export function figuresOf(core: string): string {
  return CODE.exec(core)?.[1] ?? LOST_SLASH.exec(core)?.[1] ?? core;
}

/** Figure by figure what two in three of the looks say; null where they do not. A look that sees other signs has no vote. */
export function winnerOf(first: string, looks: readonly string[]): string | null {
  const voters = votersOf(first, looks);
  const [model = ''] = voters;
  const figures = [...model].map((_, at) => {
    const counts = new Map<string, number>();
    for (const voter of voters) counts.set(voter.charAt(at), (counts.get(voter.charAt(at)) ?? 0) + 1);
    return [...counts].find(([, count]) => 3 * count >= 2 * voters.length)?.[0];
  });
  return voters.length === 0 || figures.some((figure) => figure === undefined) ? null : figures.join('');
}

/** Both rounds. */
const ALL_LOOKS = 6;

/** The looks that see as many figures as were read, between the same signs; or nearly all of them, where those see other ones. */
function votersOf(first: string, looks: readonly string[]): readonly string[] {
  const alike = (shape: string) => looks.filter((core) => shapeOf(core) === shape);
  const same = alike(shapeOf(first));
  // A box that ends in the first stroke costs narrow looks the leading figure, which says nothing of the others.
  const cutShort = alike(shapeOf(first.slice(1)));
  if (same.length >= 3 && 2 * same.length > looks.length - cutShort.length) return same;
  const other = looks.map((core) => alike(shapeOf(core))).find((group) => 6 * group.length >= 5 * looks.length) ?? [];
  return looks.length >= ALL_LOOKS && FIGURES.test(first) && isFigure(other[0] ?? '') ? other : [];
}

function shapeOf(core: string): string {
  return core.replace(/\d/g, '0');
}

const CORE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u;
const FIGURES = /^[\d./-]+$/;
const CODE = /^(\d{1,6}[a-zđ]?)\/\p{L}[\p{L}\d./-]*$/u;
const LOST_SLASH = /^(\d{1,6})\p{Lu}{2}/u;
