import type { Composer } from '../../layout/composer.ts';
import type { Random } from '../../random.ts';
import { type Agency, upper } from '../../words/agencies.ts';
import { addDays, slashed, spoken } from '../../words/dates.ts';
import { makePerson } from '../../words/people.ts';
import { makeHamlet, placeText } from '../../words/places.ts';
import { type Signer, setSigner } from '../foot.ts';
import { setFields } from '../form.ts';
import type { Look } from '../look.ts';
import type { Scene } from '../paper.ts';
import { part } from './sheet.ts';

/** A plot of land as its certificate has it. */
export interface Plot {
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

export function makePlot(scene: Scene, serial: string, registry: string): Plot {
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

export function setPlot(page: Composer, random: Random, plot: Plot): void {
  const form = { leader: false, valueStyle: random.pick(['regular', 'bold'] as const), gapMm: 1.1, tabMm: 8 };
  const set = (...pairs: (readonly [string, string])[]) => setFields(page, form, ...pairs);
  set(['a) Thửa đất số', plot.plot], [random.pick(['Tờ bản đồ số', 'tờ bản đồ số']), plot.mapSheet]);
  set([random.pick(['b) Địa chỉ', 'b) Địa chỉ thửa đất']), plot.address]);
  set(['c) Diện tích', `${plot.area} m²`], ['Hình thức sử dụng', 'sử dụng riêng']);
  set([random.pick(['d) Mục đích sử dụng', 'd) Loại đất']), plot.landUse]);
  set(['đ) Thời hạn sử dụng', plot.landTerm]);
  set(['e) Nguồn gốc sử dụng', plot.landOrigin]);
}

export function setIssue(
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
export function setPlan(page: Composer, plot: Plot): void {
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

export function setChanges(page: Composer, plot: Plot, agency: Agency, heading: string): void {
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
