import type { LaidPage, PlacedLine, PlacedWord } from '../../layout/page.ts';
import { makeScene } from '../../papers/any-paper.ts';
import { FORM_KINDS, makeApplication } from '../../papers/application.ts';
import { makeAuthorization } from '../../papers/authorization.ts';
import { makeBirthCertificate, makeMarriageStatus } from '../../papers/civil-status.ts';
import { makeDisability, makeResidence } from '../../papers/further-certificates.ts';
import type { Random } from '../../random.ts';
import { type Hand, makeHand, type Piece, penValue, rewrite } from './hand.ts';
import { penInHead } from './pen-in-head.ts';

/** A printed form that a citizen or a clerk filled in with a pen. */
export function makeFilledForm(random: Random): LaidPage {
  const scene = makeScene(random);
  const make = random.weighted([
    [() => makeApplication(random.pick(FORM_KINDS), scene), 5],
    [() => makeBirthCertificate(scene), 2],
    [() => makeMarriageStatus(scene), 1],
    [() => makeDisability(scene), 1],
    [() => makeResidence(scene), 1],
    [() => makeAuthorization(scene), 1],
  ]);
  const [page] = make().pages;
  if (!page) throw new RangeError('a form has a page');
  return fillByHand(penInHead(page, random.fork('head')), makeHand(random.fork('hand')), random);
}

/** All values behind labels by hand; `share` of the fields, so that print and pen stand side by side. */
export function fillByHand(page: LaidPage, hand: Hand, random: Random, share = 0.9): LaidPage {
  const dots = random.chance(0.75);
  let open: string | null = null;
  const lines = page.lines.map((line) => {
    if (!/^body-\d+$/u.test(line.block)) return line;
    const goesOn = open === line.block;
    const pieces = toPieces(line, goesOn, random.chance(share));
    const penned = pieces.at(-1)?.pen ?? null;
    open = penned === null ? null : line.block;
    return pieces.some(({ pen }) => pen) ? rewrite(line, pieces, hand, page.widthMm - 12, dots) : line;
  });
  return { ...page, lines };
}

/** Words behind a colon are values until a wide gap begins the next label. */
function toPieces(line: PlacedLine, goesOn: boolean, fill: boolean): Piece[] {
  let inValue = goesOn;
  return line.words.map((word, index): Piece => {
    if (startsLabel(line.words, index)) inValue = false;
    const pen = inValue && (fill || goesOn) ? penValue(word.text) : null;
    if (word.text.endsWith(':')) inValue = true;
    return { text: word.text, word, pen };
  });
}

/** A tab stands before it, and a colon comes later in the line. */
function startsLabel(words: readonly PlacedWord[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word) return false;
  const gap = word.xMm - before.xMm - before.widthMm;
  return gap > 4.2 && words.slice(index).some(({ text }) => text.endsWith(':'));
}
