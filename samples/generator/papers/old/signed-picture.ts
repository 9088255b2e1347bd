import { MM_PER_POINT } from '../../layout/fonts.ts';
import type { PlacedLine } from '../../layout/page.ts';
import { placeRow, toWords } from '../../layout/rows.ts';
import { addDays, slashed } from '../../words/dates.ts';
import { makePerson } from '../../words/people.ts';
import type { OfficialKind } from '../../words/subjects.ts';
import { makeOfficial } from '../official.ts';
import type { Paper, Scene } from '../paper.ts';
import { type Piece, withPieces } from './stamped.ts';

const KINDS: readonly OfficialKind[] = ['quyet-dinh', 'cong-van', 'thong-bao', 'ke-hoach', 'bao-cao'];

/** A printout of a document signed by its office: at the top right the picture of the signature says who, where and when. */
export function makeSignedPicture(scene: Scene): Paper {
  const { random, day } = scene;
  const paper = makeOfficial(random.fork('kind').pick(KINDS), scene);
  const chance = random.fork('picture');
  const organ = paper.expected.organName ?? '';
  const name = chance.chance(0.5) ? organ : makePerson(chance.fork('clerk')).name;
  const at = `${slashed(addDays(day, chance.int(0, 2)))} ${chance.int(7, 17)}:${String(chance.int(0, 59)).padStart(2, '0')}:${String(chance.int(0, 59)).padStart(2, '0')} +07:00`;
  const texts = [
    `${chance.pick(['Người ký:', 'Ký bởi:'])} ${name}`,
    ...(chance.chance(0.7)
      ? [`Email: ${chance.pick(['vanthu', 'ubnd', 'vanphong'])}@${chance.pick(['tinh', 'xa', 'huyen'])}.gov.vn`]
      : []),
    `Cơ quan: ${organ}`,
    `Thời gian ký: ${at}`,
  ];
  const [first, ...rest] = paper.pages;
  if (!first) return paper;
  const picture = pictureOf(texts, 128, chance.between(3, 5), chance.between(6.8, 7.6), 78);
  return { ...paper, layout: 'signed-picture', pages: [withPieces(first, [picture]), ...rest] };
}

/** Small lines one below the other, no frame. */
function pictureOf(texts: readonly string[], xMm: number, yMm: number, sizePt: number, roomMm: number): Piece {
  const pitchMm = sizePt * MM_PER_POINT * 1.12;
  const lines = texts.map((text, index): PlacedLine => {
    const words = placeRow(toWords([{ text, style: 'regular' }], sizePt), {
      startMm: xMm,
      roomMm,
      sizePt,
      align: 'left',
      last: true,
      baselineMm: yMm + pitchMm * (index + 1),
    });
    return {
      block: 'signature-picture',
      column: null,
      words: words.filter((word) => word.xMm + word.widthMm < 207),
      leaders: [],
    };
  });
  return { lines, shapes: [] };
}
