import { Composer } from '../../layout/composer.ts';
import { bold } from '../../layout/page.ts';
import { upper } from '../../words/agencies.ts';
import { spoken } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { makePerson } from '../../words/people.ts';
import { bodyOf, groundsOf } from '../../words/sentences.ts';
import { subjectOf } from '../../words/subjects.ts';
import { type Signer, setSigner } from '../foot.ts';
import { type Look, makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';

interface DistrictForm {
  readonly agency: readonly string[];
  /** Of the authority: `HUYỆN PHÚ MỸ`. */
  readonly place: string;
  readonly numberLine: string;
  readonly dateLine: string;
  readonly dateAt: 'head' | 'under-number' | 'end';
  readonly mottoFirst: boolean;
  readonly subject: string;
  readonly signer: Signer;
}

/**
 * A district's or commune's decision of the years without one form: motto over everything or beside `UBND HUYỆN …` in one line, its
 * date under the number or behind the text, a signer without `TM.`.
 */
export function makeDistrictForm(scene: Scene): Paper {
  const { random, place, day } = scene;
  const look = makeLook(random.fork('look'));
  const above = place.district && random.chance(0.6) ? place.district : place.commune;
  const full = upper(`${above.kind} ${above.name}`);
  const number = String(random.int(2, 1_840));
  const notation = random.pick(['QĐ-UB', 'QĐ/UB', 'QĐ-UBND', 'QĐ.UB', 'QĐ-CT']);
  const chief = random.pick(['CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  const behalf = random.pick(['TM. UBND', 'TM/ ỦY BAN NHÂN DÂN', null]);
  const form: DistrictForm = {
    agency: random.pick([
      [`UBND ${full}`],
      ['ỦY BAN NHÂN DÂN', full],
      [`ỦY BAN NHÂN DÂN ${upper(above.kind)}`, upper(above.name)],
    ]),
    place: full,
    numberLine: `${random.pick(['Số:', 'Số', 'Số :'])} ${number}/${notation}`,
    dateLine: `${above.name}, ${spoken(day, random.chance(0.5))}`,
    dateAt: random.pick(['head', 'under-number', 'end']),
    mottoFirst: random.chance(0.4),
    subject: subjectOf('quyet-dinh', random.fork('subject'), { place, day }),
    signer: {
      name: makePerson(random.fork('signer'), { bornFrom: 1940, bornTo: 1965 }).name,
      position: chief,
      lines: [...(behalf ? [behalf] : []), ...(chief === 'PHÓ CHỦ TỊCH' ? ['KT. CHỦ TỊCH'] : []), chief],
    },
  };
  const page = new Composer(look);
  setHeadOf(page, form);
  setBodyOf(page, form, scene);
  setFootOf(page, look, form);
  return {
    pages: page.pages,
    expected: {
      paperKind: 'quyet-dinh',
      typeCode: '02',
      codeNumber: number,
      codeNotation: notation,
      code: `${number}/${notation}`,
      issuedDate: day,
      organName: form.agency.join(' '),
      subject: form.subject,
      signerName: form.signer.name,
      signerPosition: chief,
      fields: {},
    },
  };
}

function setHeadOf(page: Composer, form: DistrictForm): void {
  const left = { align: 'center', block: 'head-left', sizePt: 12 } as const;
  const right = { align: 'center', block: 'head-right-2', style: 'italic', sizePt: 12.5 } as const;
  const motto = (block: string) => {
    page.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { align: 'center', style: 'bold', sizePt: 11.5, block });
    page.text('Độc lập - Tự do - Hạnh phúc', { align: 'center', style: 'bold', sizePt: 12, block });
    page.rule(form.mottoFirst ? 0.3 : 0.55);
  };
  if (form.mottoFirst) {
    motto('head');
    page.gap(3);
  }
  page.byColumn(() =>
    page.beside(
      0.44,
      () => {
        for (const line of form.agency) page.text(line, { ...left, style: 'bold' });
        page.gap(1);
        page.text(form.numberLine, { ...left, block: 'head-left-2', sizePt: 12.5 });
        const under = { ...left, block: 'head-left-3', style: 'italic' } as const;
        if (form.dateAt === 'under-number') page.text(form.dateLine, under);
      },
      () => {
        if (!form.mottoFirst) motto('head-right');
        if (form.dateAt === 'head') page.text(form.dateLine, right);
      },
    ),
  );
  page.gap(6);
}

function setBodyOf(page: Composer, form: DistrictForm, { random, place, day }: Scene): void {
  const words = random.fork('words');
  const centred = { align: 'center', style: 'bold' } as const;
  const title = words.pick(['QUYẾT ĐỊNH', 'QUYẾT ĐỊNH CỦA CHỦ TỊCH UBND', 'QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN']);
  page.text(title, { ...centred, sizePt: 14, block: 'title' });
  const style = words.pick(['bold', 'italic', 'boldItalic'] as const);
  page.text(form.subject, { align: 'center', style, sizePt: 13, block: 'subject', insetMm: 14, gapMm: 4 });
  page.text(`CHỦ TỊCH ỦY BAN NHÂN DÂN ${form.place}`, { ...centred, block: 'authority', gapMm: 2 });
  for (const ground of groundsOf(words, { place, day })) page.body(`- ${ground}`);
  page.text('QUYẾT ĐỊNH:', { ...centred, block: 'verdict', gapMm: 2 });
  const articles = [
    fill('Thống nhất cho thực hiện nội dung nêu trên tại {hamlet}, {commune}.', words, { place, day }),
    ...bodyOf(words, { place, day }, words.int(1, 4)),
    'Các ông Chánh Văn phòng, Trưởng các phòng có liên quan và đương sự chịu trách nhiệm thi hành.',
  ];
  for (const [index, text] of articles.entries()) page.body([bold(`Điều ${index + 1}:`), { text, style: 'regular' }]);
}

function setFootOf(page: Composer, look: Look, form: DistrictForm): void {
  page.gap(3);
  page.need(look.signGapMm + 34);
  page.beside(
    0.45,
    () => {
      page.text('Nơi nhận:', { style: 'boldItalic', sizePt: 12, block: 'foot-left' });
      for (const line of ['- Như Điều cuối;', '- Lưu VP.']) page.text(line, { sizePt: 11, block: 'foot-left' });
    },
    () => {
      const dated = { align: 'center', block: 'foot-right', style: 'italic', sizePt: 12.5 } as const;
      if (form.dateAt === 'end') page.text(form.dateLine, dated);
      setSigner(page, look, form.signer, form.agency.join(' '));
    },
  );
}
