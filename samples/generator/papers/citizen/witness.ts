import { Composer } from '../../layout/composer.ts';
import type { Random } from '../../random.ts';
import { communeCommittee, upper } from '../../words/agencies.ts';
import { addDays, slashed, spoken } from '../../words/dates.ts';
import { makeScene } from '../any-paper.ts';
import { makeSigner, setSigner } from '../foot.ts';
import { type Look, makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';

/** The testimony of a commune under signatures or a contract; gives the values it prints. */
export function setWitness(
  page: Composer,
  scene: Scene,
  look: Look,
  of: 'signature' | 'contract',
): Record<string, string> {
  const random = scene.random.fork('witness');
  const agency = communeCommittee(random.fork('agency'), scene.place);
  const signer = makeSigner(random.fork('signer'), agency);
  const number = String(random.int(11, 980));
  const book = `0${random.int(1, 4)}-SCT/${of === 'signature' ? 'CK,CĐ' : 'HĐ,GD'}`;
  page.need(look.signGapMm + 75);
  page.gap(4);
  page.text(of === 'signature' ? 'LỜI CHỨNG CỦA NGƯỜI THỰC HIỆN CHỨNG THỰC' : 'LỜI CHỨNG CHỨNG THỰC HỢP ĐỒNG', {
    align: 'center',
    style: 'bold',
    block: 'witness-title',
    gapMm: 2,
  });
  page.body(
    `Hôm nay, ${spoken(scene.day)}, tại ${agency.name}, tôi chứng thực các bên đã tự nguyện ký trước mặt tôi.`,
    { block: 'witness' },
  );
  page.text(`Số chứng thực: ${number}; quyển số: ${book}`, { block: 'witness-number', gapMm: 2 });
  page.beside(
    0.45,
    () => {},
    () => setSigner(page, look, signer, upper(agency.name)),
  );
  return { certNumber: number, certBook: book };
}

/**
 * A paper with the testimony of a certified copy: a page of its own behind it, or a block under its text where the last page has
 * room. The paper inside stays what it is.
 */
export function certified(paper: Paper, random: Random): Paper {
  const last = paper.pages.at(-1);
  if (!last) return paper;
  const dayOf = paper.expected.issuedDate ?? '2018-05-04';
  const day = addDays(dayOf < '2016-01-01' ? '2016-05-04' : dayOf, random.int(3, 400));
  const scene = makeScene(random.fork('scene'), day > '2026-09-30' ? '2026-09-30' : day);
  const look = { ...makeLook(random.fork('look')), pageNumbers: false };
  const endMm = Math.max(0, ...last.lines.flatMap(({ words }) => words.map(({ baselineMm }) => baselineMm)));
  const below = last.heightMm > 280 && endMm < last.heightMm - 110;
  const { page, fields, copyKind } = testimony(scene, look, below ? endMm + 14 : null);
  const [laid] = page;
  if (!laid) return paper;
  const pages = below
    ? [
        ...paper.pages.slice(0, -1),
        { ...last, lines: [...last.lines, ...laid.lines], shapes: [...last.shapes, ...laid.shapes] },
      ]
    : [...paper.pages, laid];
  const expected = { ...paper.expected, copyKind, fields: { ...paper.expected.fields, ...fields } };
  return { ...paper, pages, expected };
}

function testimony(scene: Scene, look: Look, topMm: number | null) {
  const random = scene.random.fork('copy');
  const agency = communeCommittee(random.fork('agency'), scene.place);
  const signer = makeSigner(random.fork('signer'), agency);
  const number = String(random.int(101, 9_800));
  const book = `0${random.int(1, 9)}-SCT/BS`;
  const page = new Composer({ ...look, ...(topMm === null ? {} : { topMm }), bottomMm: 5 });
  const centred = { align: 'center', block: 'certified' } as const;
  page.text(random.pick(['CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH', 'BẢN SAO ĐÚNG VỚI BẢN CHÍNH']), {
    ...centred,
    style: 'bold',
    gapMm: 1.5,
  });
  page.text(`Số chứng thực: ${number}; quyển số: ${book}`, { ...centred, gapMm: 1 });
  page.text(random.pick([`Ngày ${slashed(scene.day)}`, `${scene.place.commune.name}, ${spoken(scene.day)}`]), {
    ...centred,
    style: 'italic',
    gapMm: 1,
  });
  page.text(agency.lines.join(' '), { ...centred, style: 'bold' });
  page.beside(
    0.4,
    () => {},
    () => setSigner(page, { ...look, signGapMm: 24 }, signer, upper(agency.name)),
  );
  return {
    page: page.pages,
    copyKind: 'ban-sao-chung-thuc',
    fields: { certNumber: number, certBook: book, certDate: scene.day, certSignerName: signer.name },
  };
}
