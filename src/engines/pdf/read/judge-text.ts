import type { PdfPageFacts } from '../../../plugin/index.ts';
import { layerReadsWell } from './layer-text.ts';
import { readsWell } from './own-text.ts';
import type { PlacedCharacter } from './pdfium-characters.ts';

/** Of steps from letter to letter some lead back, to the next line. */
const MIN_STEPS_ACROSS = 0.8;

/** What a page looks like beside its text. */
export interface PageLooks {
  readonly mostlyPicture: boolean;
  /** No text can be seen: it is written invisibly or lies under the picture. */
  readonly covered: boolean;
  /** Form fields hold values, which are no text of the page. */
  readonly filledIn: boolean;
}

/** Whose the text of a page is, and whether it can be believed; each by its own measure. */
export function judgeText(characters: readonly PlacedCharacter[], looks: PageLooks): PdfPageFacts['text'] {
  const { mostlyPicture, covered, filledIn } = looks;
  const seen = covered ? [] : characters.filter(({ invisible }) => !invisible);
  if (!characters.some((character) => isSign(character) && character.box !== null)) return 'none';
  if (filledIn) return 'bad';
  if (readsWell(textOf(seen), { mostlyPicture, garbledShare: garbledShare(seen) })) return 'own';
  const hasLayer = covered || characters.some((character) => character.invisible && isSign(character));
  const isGood = () => runsAcross(characters) && layerReadsWell(textOf(characters), garbledShare(characters));
  return hasLayer && isGood() ? 'layer' : 'bad';
}

/** The layer of a page that was scanned sideways runs down the shown page: places on it would have to be turned. */
function runsAcross(characters: readonly PlacedCharacter[]): boolean {
  const steps = characters.flatMap(({ box }, i) => {
    const next = characters[i + 1]?.box ?? null;
    return box === null || next === null || !characters.slice(i, i + 2).every(isSign) ? [] : [next[0] - box[0]];
  });
  return steps.filter((step) => step > 0).length >= MIN_STEPS_ACROSS * steps.length;
}

function textOf(characters: readonly PlacedCharacter[]): string {
  return characters.map(({ text }) => text).join('');
}

function garbledShare(characters: readonly PlacedCharacter[]): number {
  const signs = characters.filter(isSign);
  return signs.filter(({ garbled }) => garbled).length / Math.max(1, signs.length);
}

function isSign({ text }: PlacedCharacter): boolean {
  return text.trim() !== '';
}
