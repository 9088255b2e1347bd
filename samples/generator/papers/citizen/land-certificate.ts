import { qrCode } from '../../layout/code.ts';
import { Composer } from '../../layout/composer.ts';
import type { Random } from '../../random.ts';
import { type Agency, communeCommittee, districtCommittee, upper } from '../../words/agencies.ts';
import { addDays, makeDay, slashed, spoken } from '../../words/dates.ts';
import { makePerson, type Person } from '../../words/people.ts';
import { makeHamlet, placeText } from '../../words/places.ts';
import { makeSigner, type Signer, setSigner } from '../foot.ts';
import { makeFormLook, setFields } from '../form.ts';
import { setPlainHead } from '../head.ts';
import { type Look, makeLook } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';
import type { CitizenKind } from './kind.ts';
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

interface Plot {
  readonly plot: string;
  readonly mapSheet: string;
  readonly address: string;
  readonly area: string;
  readonly landUse: string;
  readonly landTerm: string;
  readonly landOrigin: string;
  readonly issueSerial: string;
  readonly registryNumber: string;
  /** What was entered after the certificate was issued; the last entry tells whose the land is. */
  readonly changes: readonly { readonly text: string; readonly day: string }[];
}

function makePlot(scene: Scene, serial: string, registry: string): Plot {
  const random = part(scene, 'plot');
  const use = random.pick([
    'Đất ở tại nông thôn',
    'Đất ở tại đô thị',
    'Đất trồng cây lâu năm',
    'Đất chuyên trồng lúa nước',
  ]);
  const farmed = !use.startsWith('Đất ở');
  return {
    plot: String(random.int(2, 980)),
    mapSheet: String(random.int(1, 86)),
    address: `${makeHamlet(random)}, ${placeText(scene.place)}`,
    area: `${random.int(48, 980)},${random.int(0, 9)}`,
    landUse: use,
    landTerm: farmed ? `Đến ngày ${slashed(`${Number(scene.day.slice(0, 4)) + random.int(8, 40)}-10-15`)}` : 'Lâu dài',
    landOrigin: random.pick([
      'Công nhận QSDĐ như giao đất có thu tiền sử dụng đất',
      'Nhà nước giao đất có thu tiền sử dụng đất',
      'Nhận chuyển nhượng đất được công nhận QSDĐ như giao đất có thu tiền sử dụng đất',
    ]),
    issueSerial: serial,
    registryNumber: registry,
    changes: changesOf(random.fork('changes'), scene.day),
  };
}

function changesOf(random: Random, issued: string): Plot['changes'] {
  const count = random.weighted([
    [0, 3],
    [1, 4],
    [2, 2],
  ] as const);
  const kinds = [
    'Thế chấp quyền sử dụng đất tại Ngân hàng Nông nghiệp và Phát triển nông thôn theo hồ sơ số {n}',
    'Xóa đăng ký thế chấp theo hồ sơ số {n}',
    'Chuyển nhượng cho {person}, theo hồ sơ số {n}',
    'Tặng cho {person}, theo hồ sơ số {n}',
    'Giảm diện tích do Nhà nước thu hồi theo Quyết định số {n}/QĐ-UBND',
  ];
  let day = issued;
  return Array.from({ length: count }, () => {
    day = addDays(day, random.int(120, 900));
    const other = makePerson(random, { bornFrom: 1965, bornTo: 1995 });
    const whom = `${other.sex === 'male' ? 'ông' : 'bà'} ${other.name}, số CCCD ${other.id}`;
    return {
      text: random
        .pick(kinds)
        .replace('{n}', `${random.digits(6)}.CN.00${random.int(1, 9)}`)
        .replace('{person}', whom),
      day,
    };
  });
}

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
  return paperOf(scene, layout, page, { plot, agency, signer, spouse, id: true });
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
  const { plot: _origin, ...rest } = { plot, agency, signer, spouse: null, id: true };
  return paperOf(scene, 'red-book', page, { plot: { ...plot, landOrigin: '' }, ...rest });
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
  return paperOf(scene, 'form-2024', page, { plot, agency, signer, spouse: null, id: true });
}

function setPlot(page: Composer, random: Random, plot: Plot): void {
  const form = { leader: false, valueStyle: random.pick(['regular', 'bold'] as const), gapMm: 1.1, tabMm: 8 };
  const set = (...pairs: (readonly [string, string])[]) => setFields(page, form, ...pairs);
  set(['a) Thửa đất số', plot.plot], [random.pick(['Tờ bản đồ số', 'tờ bản đồ số']), plot.mapSheet]);
  set([random.pick(['b) Địa chỉ', 'b) Địa chỉ thửa đất']), plot.address]);
  set(['c) Diện tích', `${plot.area} m²`], ['Hình thức sử dụng', 'sử dụng riêng']);
  set([random.pick(['d) Mục đích sử dụng', 'd) Loại đất']), plot.landUse]);
  set(['đ) Thời hạn sử dụng', plot.landTerm]);
  set(['e) Nguồn gốc sử dụng', plot.landOrigin]);
}

function setIssue(
  page: Composer,
  look: Look,
  { scene, agency, signer, day }: { scene: Scene; agency: Agency; signer: Signer; day: string },
): void {
  page.gap(3);
  page.need(look.signGapMm + 30);
  page.beside(
    0.42,
    () => {},
    () => {
      page.text(`${agency.locality}, ${spoken(day, look.zeroMonths)}`, {
        align: 'center',
        style: 'italic',
        sizePt: 13,
        block: 'foot-right',
      });
      const lines = [`TM. ${agency.lines.join(' ')}`, ...signer.lines.filter((line) => !line.startsWith('TM.'))];
      setSigner(page, look, { ...signer, lines }, upper(agency.name));
    },
  );
  page.gap(part(scene, 'below').between(2, 6));
}

/** The outline of the land with the lengths of its sides. */
function setPlan(page: Composer, plot: Plot): void {
  const [x, y, w, h] = [page.centreMm - 30, page.yMm + 8, 60, 42];
  const corners = [
    [x, y + 4],
    [x + w, y],
    [x + w - 5, y + h],
    [x + 6, y + h - 3],
  ] as const;
  for (const [index, [x0Mm, y0Mm]] of corners.entries()) {
    const [x1Mm, y1Mm] = corners[(index + 1) % corners.length] ?? corners[0];
    page.draw({ kind: 'rule', x0Mm, y0Mm, x1Mm, y1Mm, widthMm: 0.3 });
  }
  page.gap(h / 2 + 5);
  page.text(`${plot.plot}`, { align: 'center', sizePt: 12, block: 'plan' });
  page.text(plot.area, { align: 'center', sizePt: 12, block: 'plan' });
  page.gap(h / 2 + 6);
  page.text('Tỷ lệ 1:500', { align: 'center', style: 'italic', sizePt: 11, block: 'plan-scale', gapMm: 4 });
}

function setChanges(page: Composer, plot: Plot, agency: Agency, heading: string): void {
  page.text(heading, { style: 'bold', align: 'center', gapMm: 2 });
  const head = ['Nội dung thay đổi và cơ sở pháp lý', 'Xác nhận của cơ quan có thẩm quyền'].map(
    (text) => ({ text, style: 'bold', align: 'center' }) as const,
  );
  const rows = plot.changes.map(({ text, day }) => [
    { text },
    { text: `${agency.locality}, ngày ${slashed(day)} Đã xác nhận` },
  ]);
  page.table([head, ...rows, ...(rows.length === 0 ? [[{ text: '' }, { text: '' }]] : [])], [0.62, 0.38], 11.5);
}

function paperOf(
  scene: Scene,
  layout: string,
  page: Composer,
  { plot, agency, signer, spouse }: { plot: Plot; agency: Agency; signer: Signer; spouse: Person | null; id: boolean },
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
