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

/**
 * A paper typed on a machine before there was a standard: short notations (`QĐ/UB`, `QĐ-UB`), the date under the number, under the
 * motto or at the end, the subject in one line with its title or under the number.
 */
export function makeTypedDecision(scene: Scene): Paper {
  const { random, place, day } = scene;
  const style = random.chance(0.65) ? 'typewriter' : 'typewriterPlain';
  const sizePt = style === 'typewriter' ? random.pick([12, 13]) : random.pick([10.5, 11]);
  const look = {
    ...makeLook(random.fork('look')),
    sizePt,
    leading: random.pick([1.45, 1.6]),
    paragraphGapMm: 1,
    leftMm: random.between(24, 32),
  };
  const page = new Composer(look);
  const [paperKind, title, short, typeCode] = random.weighted(KINDS.map((kind) => [kind, kind[4]] as const));
  const above = random.chance(0.7) && place.district ? place.district : place.commune;
  const agency = [random.pick(['UBND', 'ỦY BAN NHÂN DÂN']), upper(`${above.kind} ${above.name}`)];
  const oneLine = random.chance(0.5);
  const number = String(random.int(2, 940));
  const notation = random.pick([`${short}-UB`, `${short}/UB`, `${short}.UB`, `${short}-UBND`]);
  const dateAt = random.pick(['head', 'head', 'under-number', 'end'] as const);
  const subject = random.pick(OLD_SUBJECTS);
  const words = random.fork('words');
  const set = (text: string) =>
    fill(text.replace('{day80}', spoken(makeDay(words, '1976-01-01', day))), words, { place, day });
  const typed = { style, sizePt } as const;
  const left = { ...typed, align: 'center', block: 'head-left' } as const;
  const right = { ...typed, align: 'center', block: 'head-right' } as const;
  const small = { sizePt: Math.min(sizePt, style === 'typewriter' ? 11.5 : 9.5) };
  const dateLine = `${above.name}, ${spoken(day)}`;
  const numberLine = `${random.pick(['Số:', 'Số'])} ${number}/${notation}`;
  page.byColumn(() =>
    page.beside(
      0.42,
      () => {
        for (const line of oneLine ? [agency.join(' ')] : agency) page.text(line, { ...left, ...small });
        page.text('--------', { ...left, ...small });
        page.text(numberLine, { ...left, block: 'head-left-2' });
        if (dateAt === 'under-number')
          page.text(spoken(day).replace(/^n/u, 'N'), { ...left, ...small, block: 'head-left-3' });
      },
      () => {
        page.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...right, ...small });
        page.text('Độc lập - Tự do - Hạnh phúc', { ...right, ...small });
        page.text('--------', { ...right, ...small });
        if (dateAt === 'head') page.text(dateLine, { ...right, ...small, block: 'head-right-2' });
      },
    ),
  );
  page.gap(5);
  page.text(title, { ...typed, align: 'center', sizePt: sizePt + 2, block: 'title' });
  page.text(subject, { ...typed, align: 'center', block: 'subject', insetMm: 12, gapMm: 3 });
  if (paperKind === 'quyet-dinh') {
    page.text(upper(`Ủy ban nhân dân ${above.kind}`), { ...typed, align: 'center', block: 'authority', gapMm: 2 });
    for (const ground of words.sample(OLD_GROUNDS, words.int(2, 4)))
      page.body(`- ${set(ground)}`, { ...typed, align: 'left' });
    page.text('QUYẾT ĐỊNH:', { ...typed, align: 'center', block: 'verdict', gapMm: 2 });
    for (const [index, article] of words.sample(OLD_ARTICLES, words.int(3, 5)).entries())
      page.body(`Điều ${index + 1}: ${set(article)}`, { ...typed, align: 'left' });
  } else
    for (const line of words.sample(OLD_ARTICLES, words.int(3, 5))) page.body(set(line), { ...typed, align: 'left' });
  const chief = random.pick(['CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  const name = makePerson(random.fork('signer'), { bornFrom: 1925, bornTo: 1950 }).name;
  page.gap(4);
  page.need(54);
  page.beside(
    0.45,
    () => {
      page.text('Nơi nhận:', { ...typed, block: 'foot-left' });
      for (const line of ['- Như điều cuối', '- UBND tỉnh (báo cáo)', '- Lưu văn phòng'])
        page.text(line, { ...typed, block: 'foot-left' });
    },
    () => {
      const centred = { ...typed, align: 'center', block: 'foot-right' } as const;
      if (dateAt === 'end') page.text(dateLine, { ...centred, ...small });
      page.text(`${random.pick(['T/M', 'TM.'])} ỦY BAN NHÂN DÂN`, { ...centred, ...small });
      if (chief === 'PHÓ CHỦ TỊCH') page.text(`${random.pick(['K/T', 'KT.'])} CHỦ TỊCH`, centred);
      page.text(chief, centred);
      page.draw({ kind: 'signature', xMm: page.centreMm, yMm: page.yMm + 13, widthMm: 36 });
      page.draw({ kind: 'seal', xMm: page.centreMm - 22, yMm: page.yMm + 13, rim: agency.join(' '), middle: '★' });
      page.gap(27);
      page.text(name, centred);
    },
  );
  const wear = random.fork('machine');
  const [worn, bold] = [wear.between(0.25, 0.55), wear.between(6, 18)];
  return {
    pages: page.pages.map((laid, index) => onOldMachine(laid, `${wear.digits(9)}/${index}`, worn, bold)),
    expected: {
      paperKind,
      typeCode,
      codeNumber: number,
      codeNotation: notation,
      code: `${number}/${notation}`,
      issuedDate: day,
      organName: agency.join(' '),
      subject,
      signerName: name,
      signerPosition: chief,
      fields: {},
    },
  };
}
