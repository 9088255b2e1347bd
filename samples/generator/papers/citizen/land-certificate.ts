import { qrCode } from '../../layout/code.ts';
import { Composer } from '../../layout/composer.ts';
import type { Random } from '../../random.ts';
import { type Agency, communeCommittee, districtCommittee, upper } from '../../words/agencies.ts';
import { addDays, makeDay, slashed } from '../../words/dates.ts';
import { makePerson, type Person } from '../../words/people.ts';
import { makeSigner, type Signer } from '../foot.ts';
import { makeFormLook, setFields } from '../form.ts';
import { setPlainHead } from '../head.ts';
import { makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';
import type { CitizenKind } from './kind.ts';
import { makePlot, type Plot, setChanges, setIssue, setPlan, setPlot } from './land-plot.ts';
import { part } from './sheet.ts';

export const LAND_CERTIFICATES: CitizenKind = {
  kind: 'gcn-quyen-su-dung-dat',
  layouts: [
    { name: 'red-book', from: '1995-03-01', to: '2004-11-20', make: redBook },
    { name: 'pink-book', from: '2009-12-15', to: '2024-07-20', make: (scene) => pinkBook(scene, 'pink-book') },
    {
      name: 'pink-book-couple',
      from: '2009-12-15',
      to: '2024-07-20',
      make: (scene) => pinkBook(scene, 'pink-book-couple'),
    },
    { name: 'form-2024', from: '2025-01-02', make: form2024 },
  ],
};

/** Four pages of A4: user, land, plan, changes (forms of 2009 and 2014). */
function pinkBook(scene: Scene, layout: string): Paper {
  const { random, person, day } = scene;
  const look = makeLook(random.fork('look'));
  const plot = makePlot(
    scene,
    `${letters(part(scene, 'serial'))} ${part(scene, 'serial-number').digits(6)}`,
    `CH ${part(scene, 'registry').digits(5)}`,
  );
  const agency = scene.place.district
    ? districtCommittee(random.fork('agency'), scene.place)
    : communeCommittee(random.fork('agency'), scene.place);
  const signer = makeSigner(random.fork('signer'), agency);
  const spouse = layout === 'pink-book-couple' ? spouseOf(scene) : null;
  const page = new Composer({ ...look, pageNumbers: false });
  setPlainHead(page, look);
  title(page, 'GIẤY CHỨNG NHẬN', 17);
  title(page, 'QUYỀN SỬ DỤNG ĐẤT', 15);
  title(page, 'QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT', 13, 8);
  page.text('I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất', { style: 'bold', gapMm: 2 });
  for (const [index, owner] of [person, ...(spouse ? [spouse] : [])].entries()) {
    page.text([bold(`${index > 0 ? 'Và ' : ''}${called(owner, index > 0)}:`), bold(upper(owner.name))], { gapMm: 1 });
    const form = { leader: false, valueStyle: 'regular', gapMm: 1.2, tabMm: 6 } as const;
    setFields(
      page,
      form,
      ['Năm sinh', owner.birthDate.slice(0, 4)],
      [owner.id.length === 9 ? 'CMND số' : 'CCCD số', owner.id],
    );
    if (index === 0 || random.fork('same').chance(0.4)) setFields(page, form, ['Địa chỉ thường trú', scene.address]);
  }
  page.gap(60);
  page.text(plot.issueSerial, { align: 'center', style: 'bold', sizePt: 15, block: 'serial' });
  page.newPage();
  page.text('II. Thửa đất, nhà ở và tài sản khác gắn liền với đất', { style: 'bold', gapMm: 2 });
  page.text('1. Thửa đất:', { style: 'bold', gapMm: 1 });
  setPlot(page, random.fork('plot-look'), plot);
  for (const line of [
    '2. Nhà ở: -/-',
    '3. Công trình xây dựng khác: -/-',
    '4. Rừng sản xuất là rừng trồng: -/-',
    '5. Cây lâu năm: -/-',
    '6. Ghi chú: Không',
  ])
    page.text(line, { gapMm: 1 });
  setIssue(page, look, { scene, agency, signer, day });
  page.text(`Số vào sổ cấp GCN: ${plot.registryNumber}`, { gapMm: 2 });
  page.newPage();
  page.text('III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất', { style: 'bold', gapMm: 4 });
  setPlan(page, plot);
  page.newPage();
  setChanges(page, plot, agency, 'IV. Những thay đổi sau khi cấp giấy chứng nhận');
  return paperOf(scene, layout, page, { plot, agency, signer, spouse });
}

/** The book of before 2004: who may use which land, in a table of plots, and a last page for changes. */
function redBook(scene: Scene): Paper {
  const { random, person, day } = scene;
  const look = makeLook(random.fork('look'));
  const serial = `${letters(part(scene, 'serial'))} ${part(scene, 'serial-number').digits(6)}`;
  const plot = makePlot(
    scene,
    serial,
    `${part(scene, 'registry').digits(5)} QSDĐ/${upper(scene.place.commune.name.charAt(0))}`,
  );
  const agency = districtCommittee(random.fork('agency'), scene.place);
  const signer = makeSigner(random.fork('signer'), agency);
  const page = new Composer({ ...look, pageNumbers: false });
  setPlainHead(page, look);
  title(page, 'GIẤY CHỨNG NHẬN', 17);
  title(page, 'QUYỀN SỬ DỤNG ĐẤT', 17, 8);
  page.gap(50);
  page.text(plot.issueSerial, { align: 'center', style: 'bold', sizePt: 15, block: 'serial' });
  page.newPage();
  page.text(agency.lines.join(' '), { align: 'center', style: 'bold', block: 'head-left' });
  page.text('CHỨNG NHẬN', { align: 'center', style: 'bold', block: 'verdict', gapMm: 3 });
  const form = { ...makeFormLook(random.fork('form')), leader: true };
  setFields(page, form, [person.sex === 'male' ? 'Hộ ông' : 'Hộ bà', upper(person.name)]);
  setFields(
    page,
    form,
    ['Năm sinh', person.birthDate.slice(0, 4)],
    [person.id.length === 9 ? 'Số CMND' : 'Số CCCD', person.id],
  );
  setFields(page, form, ['Địa chỉ thường trú', scene.address]);
  page.body(`Được quyền sử dụng: ${plot.area} m² đất`);
  setFields(page, form, ['Tại', plot.address]);
  const head = ['Số tờ bản đồ', 'Số thửa', 'Diện tích (m²)', 'Mục đích sử dụng', 'Thời hạn sử dụng'];
  const row = [plot.mapSheet, plot.plot, plot.area, plot.landUse, plot.landTerm];
  page.table(
    [head.map((text) => ({ text, style: 'bold', align: 'center' }) as const), row.map((text) => ({ text }))],
    [0.15, 0.13, 0.18, 0.3, 0.24],
    11.5,
  );
  setIssue(page, look, { scene, agency, signer, day });
  page.text(`Vào sổ cấp giấy chứng nhận quyền sử dụng đất số: ${plot.registryNumber}`, { gapMm: 2 });
  page.newPage();
  setChanges(page, plot, agency, 'NHỮNG THAY ĐỔI SAU KHI CẤP GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT');
  return paperOf(scene, 'red-book', page, { plot: { ...plot, landOrigin: '' }, agency, signer, spouse: null });
}

/** Two pages with a QR code (in use from 2025). */
function form2024(scene: Scene): Paper {
  const { random, person, day } = scene;
  const look = makeLook(random.fork('look'));
  const plot = makePlot(scene, `AA ${part(scene, 'serial').digits(8)}`, `VP ${part(scene, 'registry').digits(5)}`);
  const agency = communeCommittee(random.fork('agency'), scene.place);
  const signer = makeSigner(random.fork('signer'), agency);
  const page = new Composer({ ...look, sizePt: 12.5, pageNumbers: false });
  page.draw(qrCode(`${plot.issueSerial.replace(' ', '')}|${plot.registryNumber}|${slashed(day)}`, 178, 12, 19));
  page.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', {
    align: 'center',
    style: 'bold',
    sizePt: 12,
    block: 'head',
    insetMm: 22,
  });
  page.text('Độc lập - Tự do - Hạnh phúc', { align: 'center', style: 'bold', sizePt: 13, block: 'head', gapMm: 5 });
  title(page, 'GIẤY CHỨNG NHẬN', 16);
  title(page, 'QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT', 13, 4);
  page.text('1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:', { style: 'bold', gapMm: 1 });
  page.text(
    `${called(person, false)}: ${upper(person.name)}, ${person.id.length === 9 ? 'CMND' : 'CCCD'} số: ${person.id}`,
    { gapMm: 1 },
  );
  page.text('2. Thông tin thửa đất:', { style: 'bold', gapMm: 1 });
  setPlot(page, random.fork('plot-look'), plot);
  page.text('3. Thông tin tài sản gắn liền với đất: -/-', { gapMm: 2 });
  setIssue(page, look, { scene, agency, signer, day });
  page.text(`Số phát hành GCN: ${plot.issueSerial}`, { gapMm: 1 });
  page.newPage();
  page.text('4. Sơ đồ thửa đất, tài sản gắn liền với đất:', { style: 'bold', gapMm: 3 });
  setPlan(page, plot);
  page.text('5. Ghi chú: Không', { gapMm: 2 });
  setChanges(page, plot, agency, '6. Những thay đổi sau khi cấp Giấy chứng nhận:');
  page.text(`Số vào sổ cấp Giấy chứng nhận: ${plot.registryNumber}`, { gapMm: 1 });
  return paperOf(scene, 'form-2024', page, { plot, agency, signer, spouse: null });
}

function paperOf(
  scene: Scene,
  layout: string,
  page: Composer,
  { plot, agency, signer, spouse }: { plot: Plot; agency: Agency; signer: Signer; spouse: Person | null },
): Paper {
  const { person, day } = scene;
  const last = plot.changes.at(-1);
  return {
    layout,
    pages: page.pages,
    expected: {
      paperKind: 'gcn-quyen-su-dung-dat',
      typeCode: '32',
      codeNumber: null,
      codeNotation: null,
      code: null,
      issuedDate: day,
      organName: agency.lines.join(' '),
      signerName: signer.name,
      signerPosition: signer.position,
      holder: { name: person.name, id: person.id, birthDate: null },
      fields: {
        plot: plot.plot,
        mapSheet: plot.mapSheet,
        address: plot.address,
        area: plot.area,
        landUse: plot.landUse,
        landTerm: plot.landTerm,
        ...(plot.landOrigin ? { landOrigin: plot.landOrigin } : {}),
        issueSerial: plot.issueSerial,
        registryNumber: plot.registryNumber,
        ...(spouse ? { secondHolderName: spouse.name, secondHolderId: spouse.id } : {}),
        ...(last ? { changes: last.text } : {}),
      },
    },
  };
}

function spouseOf(scene: Scene): Person {
  const sex = scene.person.sex === 'male' ? 'female' : 'male';
  return makePerson(part(scene, 'spouse'), { sex, bornFrom: 1955, bornTo: 1992, day: scene.day });
}

function called(person: Person, second: boolean): string {
  const word = person.sex === 'male' ? 'ông' : 'bà';
  return second ? (person.sex === 'male' ? 'chồng là ông' : 'vợ là bà') : word.charAt(0).toUpperCase() + word.slice(1);
}

function title(page: Composer, text: string, sizePt: number, gapMm = 0): void {
  page.text(text, { align: 'center', style: 'bold', sizePt, block: 'title', gapMm });
}

function bold(text: string): { text: string; style: 'bold' } {
  return { text, style: 'bold' };
}

function letters(random: Random): string {
  return random.pick(['BK', 'CH', 'BE', 'CS', 'DA', 'BM', 'CD', 'AK', 'Đ', 'BX']);
}

/** A day on which land was registered, for papers that speak of a certificate. */
export function certificateDay(random: Random, before: string): string {
  return makeDay(random, '2004-03-01', addDays(before, -60));
}
