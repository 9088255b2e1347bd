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
  const isPersons = /^\d{12}$/.test(model);
  const figures = [...model].map((_, at) => {
    const seen = voters.map((voter) => voter.charAt(at));
    return seen.includes('0') && seen.every((figure) => LIKE_NOUGHTS.has(figure))
      ? nought(seen, isPersons && at === 0)
      : mostSeen(seen);
  });
  return voters.length === 0 || figures.some((figure) => figure === undefined) ? null : figures.join('');
}

function mostSeen(seen: readonly string[]): string | undefined {
  const counts = Map.groupBy(seen, (figure) => figure);
  return [...counts].find(([, same]) => 3 * same.length >= 2 * seen.length)?.[0];
}

/** What a nought with a stroke or a dot in it is read as. */
const LIKE_NOUGHTS: ReadonlySet<string> = new Set('0689');

/**
 * Noughts are read as those three, hardly ever they as noughts: where two in five looks and more saw one it was one (108 of 108 figures on
 * 1,225 pages), where fewer did, in 7 of 10. Numbers of persons begin with the code of a place, which is below 400, so there a single look
 * will do.
 */
function nought(seen: readonly string[], isExpected: boolean): string | undefined {
  const noughts = seen.filter((figure) => figure === '0').length;
  return isExpected || 5 * noughts >= 2 * seen.length ? '0' : undefined;
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
