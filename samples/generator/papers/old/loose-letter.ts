import { Composer } from '../../layout/composer.ts';
import { anyAgency } from '../../words/agencies.ts';
import { spoken } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { bodyOf } from '../../words/sentences.ts';
import { subjectOf } from '../../words/subjects.ts';
import { makeRecipients, makeSigner, setFoot } from '../foot.ts';
import { makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';

/** An official letter whose subject stands under its number in one of the wordings met, over several lines, in italics or in brackets. */
export function makeLooseLetter(scene: Scene): Paper {
  const { random, place, day } = scene;
  const look = makeLook(random.fork('look'));
  const agency = anyAgency(random.fork('agency'), place);
  const page = new Composer(look);
  const number = String(random.int(2, 3_400));
  const notation = random.pick([
    `${agency.short}-${random.pick(agency.drafters)}`,
    `CV-${agency.short}`,
    `CV/${agency.short}`,
    agency.short,
  ]);
  const matter = subjectOf('cong-van', random.fork('subject'), { place, day });
  const spelled = random.chance(0.2);
  // `V/v` is a mark before the subject, `Về việc` belongs to it.
  const subject = spelled ? `Về việc ${matter}` : matter;
  const about = spelled
    ? subject
    : random.pick([`V/v ${matter}`, `(V/v ${matter})`, `V/v: ${matter}`, `“V/v ${matter}”`]);
  const dateLine = `${agency.locality}, ${spoken(day, look.zeroMonths)}`;
  const left = { align: 'center', block: 'head-left' } as const;
  page.byColumn(() => {
    page.beside(
      look.headShare,
      () => {
        for (const line of agency.parent) page.text(line, { ...left, sizePt: 12 });
        for (const line of agency.lines) page.text(line, { ...left, style: 'bold', sizePt: 12 });
        page.text(random.pick(['-------', '*', '_______']), { ...left, sizePt: 10 });
        page.text(`${random.pick(['Số:', 'Số'])} ${number}/${notation}`, {
          ...left,
          block: 'head-left-2',
          sizePt: 12.5,
        });
        page.text(about, { ...left, block: 'head-left-3', style: random.pick(['regular', 'italic']), sizePt: 11.5 });
      },
      () => {
        const right = { align: 'center', block: 'head-right' } as const;
        page.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...right, style: 'bold', sizePt: 11.5 });
        page.text('Độc lập - Tự do - Hạnh phúc', { ...right, style: 'bold', sizePt: 12.5 });
        page.rule(0.5);
        page.text(dateLine, { ...right, block: 'head-right-2', style: 'italic', sizePt: 12.5 });
      },
    );
  });
  page.gap(6);
  const words = random.fork('words');
  page.text(
    `${random.pick(['Kính gửi:', 'KÍNH GỬI:'])} ${fill(words.pick(['Ủy ban nhân dân {commune}', '{office}', 'Sở Nội vụ {province}']), words, { place, day })}`,
    { align: 'center', block: 'addressee', gapMm: 4 },
  );
  for (const line of bodyOf(words, { place, day }, words.int(2, 5))) page.body(line);
  page.body(random.pick(['Trân trọng./.', 'Trân trọng kính chào./.', 'Đề nghị các đơn vị triển khai thực hiện./.']));
  const signer = makeSigner(random.fork('signer'), agency);
  setFoot(page, look, { agency, signer, recipients: makeRecipients(random.fork('recipients'), agency, 'Như trên') });
  return {
    pages: page.pages,
    expected: {
      paperKind: 'cong-van',
      typeCode: '22',
      codeNumber: number,
      codeNotation: notation,
      code: `${number}/${notation}`,
      issuedDate: day,
      organName: agency.lines.join(' '),
      subject,
      signerName: signer.name,
      signerPosition: signer.position,
      fields: {},
    },
  };
}
