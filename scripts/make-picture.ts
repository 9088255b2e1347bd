/**
 * Draws the picture of a result that the README shows, from the real output of a finished workspace:
 *   node scripts/make-picture.ts WORKSPACE OUT.png [DOCUMENT_CODE]
 * The committed one shows document H99.14-250716-0001.0000003 of the samples.
 * Letters are outlines of the font that the samples use, so no font of the machine has a part in it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { translateOr } from '../src/messages/index.ts';
import type { RunReport } from '../src/pipeline/index.ts';
import { chooseDocument, type ShownDocument, type ShownValue } from './picture/choose-document.ts';
import { type Area, arrow, badge, COLOURS, card, svg, text, textWidth, tick, wrap } from './picture/drawing.ts';
import { type Sheet, scanSheet } from './picture/scan-sheet.ts';

const WIDTH = 1600;
const HEIGHT = 1090;
const PANEL: Area = { x: 838, y: 48, width: 714, height: 812 };
const SMALL_PX = 25;
const VALUE_PX = 32;
const LINE_PX = 41;
const REASON_PX = 34;
const VALUE = { sizePx: VALUE_PX, fill: COLOURS.ink, style: 'bold' } as const;
const RESULTS_TOP = 936;
const TARGETS = { province: 'Hệ thống tỉnh', portal: 'Cổng DVCQG' } as const;

const [workspace, out, docCode] = process.argv.slice(2);
if (!workspace || !out) {
  console.error('node scripts/make-picture.ts WORKSPACE OUT.png [DOCUMENT_CODE]');
  process.exitCode = 2;
} else {
  await makePicture(workspace, out, docCode);
}

async function makePicture(workspace: string, out: string, docCode?: string): Promise<void> {
  const shown = chooseDocument(workspace, docCode);
  const sheets = await scanSheets(shown);
  const ground = svg(WIDTH, HEIGHT, [`<rect width="100%" height="100%" rx="24" fill="${COLOURS.ground}"/>`]);
  const layers = sheets.flatMap(({ area, picture, below, above }) => [
    { input: svg(WIDTH, HEIGHT, [below]), left: 0, top: 0 },
    { input: picture, left: area.x, top: area.y },
    { input: svg(WIDTH, HEIGHT, [above]), left: 0, top: 0 },
  ]);
  const rest = svg(WIDTH, HEIGHT, [panel(shown), arrow(782, 440, 818, 440, COLOURS.found), results(workspace, shown)]);
  const drawn = await sharp(ground)
    .composite([...layers, { input: rest, left: 0, top: 0 }])
    .png()
    .toBuffer();
  await sharp(drawn).png({ palette: true, colours: 128, dither: 0.4, effort: 10, compressionLevel: 9 }).toFile(out);
}

/** The page of the first value, and where another page carries some too, its upper part laid over the first. */
function scanSheets(shown: ShownDocument): Promise<Sheet[]> {
  const [first = 1, second] = [...new Set(shown.values.map(({ page }) => page))];
  if (second === undefined) return Promise.all([scanSheet(shown, first, { x: 56, y: 48, width: 690, height: 812 })]);
  return Promise.all([
    scanSheet(shown, first, { x: 48, y: 48, width: 684, height: 640 }),
    scanSheet(shown, second, { x: 80, y: 604, width: 684, height: 256 }),
  ]);
}

function panel({ record, document, values }: ShownDocument): string {
  const left = PANEL.x + 40;
  const parts = [
    card(PANEL),
    text(left, PANEL.y + 66, document.typeName ?? '', { sizePx: 42, fill: COLOURS.ink, style: 'bold' }),
    text(left, PANEL.y + 104, `Hồ sơ ${record.dossier.code} · ${document.numberOfPage} trang`, {
      sizePx: SMALL_PX,
      fill: COLOURS.quiet,
    }),
  ];
  const rows = values.map((value) => ({ value, lines: wrap(value.value, PANEL.width - 156, VALUE_PX, 'bold') }));
  const top = PANEL.y + 132;
  const written = rows.reduce((sum, { value, lines }) => sum + rowHeight(value, lines), 0);
  const spare = (PANEL.y + PANEL.height - 20 - top - written) / values.length;
  let y = top;
  rows.forEach(({ value, lines }, at) => {
    const height = rowHeight(value, lines) + spare;
    parts.push(row(value, at + 1, lines, { ...PANEL, y, height }));
    y += height;
  });
  return parts.join('');
}

function rowHeight({ heldFor }: ShownValue, lines: readonly string[]): number {
  return REASON_PX + lines.length * LINE_PX + (heldFor === null ? 0 : REASON_PX);
}

function row(value: ShownValue, number: number, lines: readonly string[], area: Area): string {
  const { label, confidence, heldFor } = value;
  const colour = heldFor === null ? COLOURS.found : COLOURS.held;
  const [left, right] = [area.x + 96, area.x + area.width - 40];
  // Letters reach less far below their baseline than above it.
  const first = area.y + (area.height - rowHeight(value, lines)) / 2 + 24;
  const written = [
    badge(area.x + 58, first - 8, number, colour),
    text(left, first, label, { sizePx: SMALL_PX, fill: COLOURS.quiet }),
    ...lines.map((line, at) => text(left, first + (at + 1) * LINE_PX, line, VALUE)),
  ];
  if (heldFor === null) {
    const line = `<rect x="${area.x + 40}" y="${area.y}" width="${area.width - 80}" height="1.5" fill="${COLOURS.line}"/>`;
    const sure = `${Math.round(confidence * 100)} %`;
    return [line, ...written, text(right, first, sure, { sizePx: SMALL_PX, fill: COLOURS.quiet, align: 'end' })].join(
      '',
    );
  }
  const ground = `<rect x="${area.x + 20}" y="${area.y}" width="${area.width - 40}" height="${area.height}" rx="14" fill="${COLOURS.heldGround}"/>`;
  const why = translateOr('vi', `held.${heldFor}`, heldFor);
  return [
    ground,
    ...written,
    pill(right, first, translateOr('vi', 'dossier.held', 'held'), colour),
    text(left, first + lines.length * LINE_PX + REASON_PX, why, { sizePx: SMALL_PX, fill: colour, style: 'italic' }),
  ].join('');
}

function pill(right: number, baseline: number, words: string, fill: string): string {
  const width = textWidth(words, 24, 'bold') + 36;
  const shape = `<rect x="${right - width}" y="${baseline - 29}" width="${width}" height="42" rx="21" fill="${fill}"/>`;
  return shape + text(right - width / 2, baseline, words, { sizePx: 24, fill: '#fff', style: 'bold', align: 'middle' });
}

/** What lies in the records folder, and who has it already. */
function results(workspace: string, { pdfFile }: ShownDocument): string {
  const areas = [0, 1, 2].map((at) => ({ x: 48 + at * 512, y: RESULTS_TOP, width: 480, height: 112 }));
  const words = [
    ['PDF/A tìm kiếm được', basename(pdfFile)],
    ['record.json', 'giá trị, vị trí, độ tin cậy'],
    ['Đã gửi', ''],
  ] as const;
  const cards = areas.map((area, at) => {
    const [title = '', detail = ''] = words[at] ?? [];
    const centre = area.x + area.width / 2;
    return [
      arrow(centre, RESULTS_TOP - 58, centre, RESULTS_TOP - 16, COLOURS.found),
      card(area),
      text(centre, area.y + 50, title, { sizePx: VALUE_PX, fill: COLOURS.ink, style: 'bold', align: 'middle' }),
      text(centre, area.y + 88, detail, { sizePx: SMALL_PX, fill: COLOURS.quiet, align: 'middle' }),
    ].join('');
  });
  const last = areas.at(-1);
  return cards.join('') + (last ? delivered(workspace, last) : '');
}

function delivered(workspace: string, area: Area): string {
  const { delivery } = newestReport(workspace);
  const names = Object.entries(TARGETS).filter(([target]) => (delivery?.targets[target]?.accepted ?? 0) > 0);
  const widths = names.map(([, name]) => textWidth(name, SMALL_PX) + 30);
  const gap = 28;
  let x = area.x + (area.width - widths.reduce((sum, width) => sum + width, gap * (names.length - 1))) / 2;
  return names
    .map(([, name], at) => {
      const drawn =
        tick(x, area.y + 88, COLOURS.done) + text(x + 30, area.y + 88, name, { sizePx: SMALL_PX, fill: COLOURS.quiet });
      x += (widths[at] ?? 0) + gap;
      return drawn;
    })
    .join('');
}

function newestReport(workspace: string): RunReport {
  const runs = join(workspace, 'data/runs');
  const newest = readdirSync(runs).sort().at(-1);
  if (!newest) throw new Error(`No run in ${runs}`);
  return JSON.parse(readFileSync(join(runs, newest), 'utf8')) as RunReport;
}
