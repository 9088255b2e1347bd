import { onOldMachine } from '../../hard/papers/typewritten.ts';
import { Composer } from '../../layout/composer.ts';
import { upper } from '../../words/agencies.ts';
import { makeDay, spoken } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { makePerson } from '../../words/people.ts';
import { makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';
import { OLD_ARTICLES, OLD_GROUNDS, OLD_SUBJECTS } from './old-words.ts';

const KINDS = [
  ['quyet-dinh', 'QUYẾT ĐỊNH', 'QĐ', '02', 6],
  ['thong-bao', 'THÔNG BÁO', 'TB', '07', 1],
  ['chi-thi', 'CHỈ THỊ', 'CT', '03', 1],
  ['to-trinh', 'TỜ TRÌNH', 'TT', '15', 1],
] as const;

/** What is typed, and in which face. */
interface Typed {
  readonly paperKind: string;
  readonly title: string;
  readonly above: { readonly kind: string; readonly name: string };
  readonly agency: readonly string[];
  readonly numberLine: string;
  readonly dateLine: string;
  readonly dateAt: 'head' | 'under-number' | 'end';
  /** `V/v` or `Về việc` and the matter, as typed. */
  readonly subject: string;
  readonly chief: string;
  readonly signer: string;
  readonly day: string;
  readonly face: { readonly style: 'typewriter' | 'typewriterPlain'; readonly sizePt: number };
  /** Heads take smaller letters so that they keep their lines. */
  readonly smallPt: number;
}

/**
 * A paper typed on a machine before there was a standard: short notations (`QĐ/UB`, `QĐ-UB`), the date under the number, under the
 * motto or at the end.
 */
export function makeTypedDecision(scene: Scene): Paper {
  const { random, place, day } = scene;
  const style = random.chance(0.65) ? 'typewriter' : 'typewriterPlain';
  const sizePt = style === 'typewriter' ? random.pick([12, 13]) : random.pick([10.5, 11]);
  const page = new Composer({
    ...makeLook(random.fork('look')),
    sizePt,
    leading: random.pick([1.45, 1.6]),
    paragraphGapMm: 1,
    leftMm: random.between(24, 32),
  });
  const [paperKind, title, short, typeCode] = random.weighted(KINDS.map((kind) => [kind, kind[4]] as const));
  const above = random.chance(0.7) && place.district ? place.district : place.commune;
  const agency = [random.pick(['UBND', 'ỦY BAN NHÂN DÂN']), upper(`${above.kind} ${above.name}`)];
  const number = String(random.int(2, 940));
  const notation = random.pick([`${short}-UB`, `${short}/UB`, `${short}.UB`, `${short}-UBND`]);
  const matter = random.pick(OLD_SUBJECTS);
  const typed: Typed = {
    paperKind,
    title,
    above,
    agency: random.chance(0.5) ? [agency.join(' ')] : agency,
    numberLine: `${random.pick(['Số:', 'Số'])} ${number}/${notation}`,
    dateLine: `${above.name}, ${spoken(day)}`,
    dateAt: random.pick(['head', 'head', 'under-number', 'end']),
    subject: `${random.pick(['Về việc', 'Về việc', 'V/v'])} ${matter}`,
    chief: random.pick(['CHỦ TỊCH', 'PHÓ CHỦ TỊCH']),
    signer: makePerson(random.fork('signer'), { bornFrom: 1925, bornTo: 1950 }).name,
    day,
    face: { style, sizePt },
    smallPt: Math.min(sizePt, style === 'typewriter' ? 11.5 : 9.5),
  };
  setTypedHead(page, typed);
  setTypedBody(page, typed, scene);
  setTypedFoot(page, typed, random.fork('foot').chance(0.5));
  const machine = random.fork('machine');
  const [worn, bold] = [machine.between(0.25, 0.55), machine.between(6, 18)];
  return {
    pages: page.pages.map((laid, index) => onOldMachine(laid, `${machine.digits(9)}/${index}`, worn, bold)),
    expected: {
      paperKind,
      typeCode,
      codeNumber: number,
      codeNotation: notation,
      code: `${number}/${notation}`,
      issuedDate: day,
      organName: agency.join(' '),
      // `V/v` is a mark before the subject, `Về việc` belongs to it.
      subject: typed.subject.replace(/^V\/v /u, ''),
      signerName: typed.signer,
      signerPosition: typed.chief,
      fields: {},
    },
  };
}

function setTypedHead(page: Composer, typed: Typed): void {
  const { face, smallPt } = typed;
  const left = { ...face, align: 'center', block: 'head-left' } as const;
  const right = { ...face, sizePt: smallPt, align: 'center', block: 'head-right' } as const;
  page.byColumn(() =>
    page.beside(
      0.42,
      () => {
        for (const line of [...typed.agency, '--------']) page.text(line, { ...left, sizePt: smallPt });
        page.text(typed.numberLine, { ...left, block: 'head-left-2' });
        const under = { ...left, sizePt: smallPt, block: 'head-left-3' };
        if (typed.dateAt === 'under-number') page.text(spoken(typed.day).replace(/^n/u, 'N'), under);
      },
      () => {
        for (const line of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '--------'])
          page.text(line, right);
        if (typed.dateAt === 'head') page.text(typed.dateLine, { ...right, block: 'head-right-2' });
      },
    ),
  );
  page.gap(5);
}

function setTypedBody(page: Composer, typed: Typed, { random, place, day }: Scene): void {
  const { face } = typed;
  const words = random.fork('words');
  const set = (text: string) =>
    fill(text.replace('{day80}', spoken(makeDay(words, '1976-01-01', day))), words, { place, day });
  const paragraph = (text: string) => page.body(text, { ...face, align: 'left' });
  const centred = { ...face, align: 'center' } as const;
  page.text(typed.title, { ...centred, sizePt: face.sizePt + 2, block: 'title' });
  page.text(typed.subject, { ...centred, block: 'subject', insetMm: 12, gapMm: 4 });
  const articles = words.sample(OLD_ARTICLES, words.int(3, 5)).map(set);
  if (typed.paperKind !== 'quyet-dinh') {
    for (const article of articles) paragraph(article);
    return;
  }
  page.text(upper(`Ủy ban nhân dân ${typed.above.kind}`), { ...centred, block: 'authority', gapMm: 2 });
  for (const ground of words.sample(OLD_GROUNDS, words.int(2, 4))) paragraph(`- ${set(ground)}`);
  page.text('QUYẾT ĐỊNH:', { ...centred, block: 'verdict', gapMm: 2 });
  for (const [index, article] of articles.entries()) paragraph(`Điều ${index + 1}: ${article}`);
}

function setTypedFoot(page: Composer, typed: Typed, stroke: boolean): void {
  const { face, smallPt, chief } = typed;
  const [behalf, instead] = stroke ? ['T/M', 'K/T'] : ['TM.', 'KT.'];
  page.gap(4);
  page.need(54);
  page.beside(
    0.45,
    () => {
      for (const line of ['Nơi nhận:', '- Như điều cuối', '- UBND tỉnh (báo cáo)', '- Lưu văn phòng'])
        page.text(line, { ...face, block: 'foot-left' });
    },
    () => {
      const centred = { ...face, align: 'center', block: 'foot-right' } as const;
      if (typed.dateAt === 'end') page.text(typed.dateLine, { ...centred, sizePt: smallPt });
      page.text(`${behalf} ỦY BAN NHÂN DÂN`, { ...centred, sizePt: smallPt });
      if (chief === 'PHÓ CHỦ TỊCH') page.text(`${instead} CHỦ TỊCH`, centred);
      page.text(chief, centred);
      const yMm = page.yMm + 13;
      page.draw({ kind: 'signature', xMm: page.centreMm, yMm, widthMm: 36 });
      page.draw({ kind: 'seal', xMm: page.centreMm - 22, yMm, rim: typed.agency.join(' '), middle: '★' });
      page.gap(27);
      page.text(typed.signer, centred);
    },
  );
}
