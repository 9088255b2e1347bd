import { Composer } from '../../layout/composer.ts';
import { bold } from '../../layout/page.ts';
import { upper } from '../../words/agencies.ts';
import { spoken } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { makePerson } from '../../words/people.ts';
import { bodyOf, groundsOf } from '../../words/sentences.ts';
import { subjectOf } from '../../words/subjects.ts';
import { setSigner } from '../foot.ts';
import { makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';

/**
 * A district's or commune's decision of the years without one form: motto over everything or beside `UBND HUYỆN …` in one line, its
 * date under the number or behind the text, title and subject in one line or the subject under the number, a signer without `TM.`.
 */
export function makeDistrictForm(scene: Scene): Paper {
  const { random, place, day } = scene;
  const look = makeLook(random.fork('look'));
  const above = place.district && random.chance(0.6) ? place.district : place.commune;
  const page = new Composer(look);
  const agency = random.pick([
    [`UBND ${upper(`${above.kind} ${above.name}`)}`],
    ['ỦY BAN NHÂN DÂN', upper(`${above.kind} ${above.name}`)],
    [`ỦY BAN NHÂN DÂN ${upper(above.kind)}`, upper(above.name)],
  ]);
  const number = String(random.int(2, 1_840));
  const notation = random.pick(['QĐ-UB', 'QĐ/UB', 'QĐ-UBND', 'QĐ.UB', 'QĐ-CT']);
  const dateAt = random.pick(['head', 'under-number', 'end'] as const);
  const mottoFirst = random.chance(0.4);
  const subject = subjectOf('quyet-dinh', random.fork('subject'), { place, day });
  const dateLine = `${above.name}, ${spoken(day, random.chance(0.5))}`;
  const numberLine = `${random.pick(['Số:', 'Số', 'Số :'])} ${number}/${notation}`;
  const left = { align: 'center', block: 'head-left' } as const;
  const right = { align: 'center', block: 'head-right' } as const;
  const motto = (block: string) => {
    page.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { align: 'center', style: 'bold', sizePt: 11.5, block });
    page.text('Độc lập - Tự do - Hạnh phúc', { align: 'center', style: 'bold', sizePt: 12, block });
    page.rule(mottoFirst ? 0.3 : 0.55);
  };
  if (mottoFirst) {
    motto('head');
    page.gap(3);
  }
  page.byColumn(() =>
    page.beside(
      0.44,
      () => {
        for (const line of agency) page.text(line, { ...left, style: 'bold', sizePt: 12 });
        page.gap(1);
        page.text(numberLine, { ...left, block: 'head-left-2', sizePt: 12.5 });
        if (dateAt === 'under-number')
          page.text(dateLine, { ...left, block: 'head-left-3', style: 'italic', sizePt: 12 });
      },
      () => {
        if (!mottoFirst) motto('head-right');
        if (dateAt === 'head') page.text(dateLine, { ...right, block: 'head-right-2', style: 'italic', sizePt: 12.5 });
      },
    ),
  );
  page.gap(6);
  const chief = random.pick(['CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  page.text(random.pick(['QUYẾT ĐỊNH', 'QUYẾT ĐỊNH CỦA CHỦ TỊCH UBND', 'QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN']), {
    align: 'center',
    style: 'bold',
    sizePt: 14,
    block: 'title',
  });
  page.text(subject, {
    align: 'center',
    style: random.pick(['bold', 'italic', 'boldItalic']),
    sizePt: 13,
    block: 'subject',
    insetMm: 14,
    gapMm: 4,
  });
  page.text(`CHỦ TỊCH ỦY BAN NHÂN DÂN ${upper(`${above.kind} ${above.name}`)}`, {
    align: 'center',
    style: 'bold',
    block: 'authority',
    gapMm: 2,
  });
  const words = random.fork('words');
  for (const ground of groundsOf(words, { place, day })) page.body(`- ${ground}`);
  page.text('QUYẾT ĐỊNH:', { align: 'center', style: 'bold', block: 'verdict', gapMm: 2 });
  const articles = [
    fill('Thống nhất cho thực hiện nội dung nêu trên tại {hamlet}, {commune}.', words, { place, day }),
    ...bodyOf(words, { place, day }, words.int(1, 4)),
  ];
  for (const [index, article] of articles.entries())
    page.body([bold(`Điều ${index + 1}:`), { text: article, style: 'regular' }]);
  page.body([
    bold(`Điều ${articles.length + 1}:`),
    {
      text: 'Các ông Chánh Văn phòng, Trưởng các phòng có liên quan và đương sự chịu trách nhiệm thi hành.',
      style: 'regular',
    },
  ]);
  const signer = {
    name: makePerson(random.fork('signer'), { bornFrom: 1940, bornTo: 1965 }).name,
    position: chief,
    lines: linesOf(chief, random.pick(['TM. UBND', 'TM/ ỦY BAN NHÂN DÂN', null])),
  };
  page.gap(3);
  page.need(look.signGapMm + 34);
  page.beside(
    0.45,
    () => {
      page.text('Nơi nhận:', { style: 'boldItalic', sizePt: 12, block: 'foot-left' });
      for (const line of ['- Như Điều cuối;', '- Lưu VP.']) page.text(line, { sizePt: 11, block: 'foot-left' });
    },
    () => {
      if (dateAt === 'end') page.text(dateLine, { ...right, block: 'foot-right', style: 'italic', sizePt: 12.5 });
      setSigner(page, look, signer, agency.join(' '));
    },
  );
  return {
    pages: page.pages,
    expected: {
      paperKind: 'quyet-dinh',
      typeCode: '02',
      codeNumber: number,
      codeNotation: notation,
      code: `${number}/${notation}`,
      issuedDate: day,
      organName: agency.join(' '),
      subject,
      signerName: signer.name,
      signerPosition: chief,
      fields: {},
    },
  };
}

function linesOf(chief: string, behalf: string | null): string[] {
  return [...(behalf ? [behalf] : []), ...(chief === 'PHÓ CHỦ TỊCH' ? ['KT. CHỦ TỊCH'] : []), chief];
}
