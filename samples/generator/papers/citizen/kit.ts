import type { Composer } from '../../layout/composer.ts';
import { textWidthMm } from '../../layout/fonts.ts';
import type { Run } from '../../layout/page.ts';
import type { Random } from '../../random.ts';
import type { FormLook } from '../form.ts';

/**
 * How a form prints its entries: `label: value` line by line, numbered, with English beside the label, in two columns, in a
 * ruled table of labels and values, in a ruled grid of both together, or typed onto dots.
 */
export type Manner = 'lines' | 'numbered' | 'bilingual' | 'pairs' | 'boxed' | 'grid' | 'dotted';

/** One label with its value. */
export interface Entry {
  /** Wordings met; one is drawn for the paper. */
  readonly label: string | readonly string[];
  readonly english?: string;
  readonly value: string;
  /** Short enough to share a line with the entry before it. */
  readonly short?: true;
}

export interface Kit {
  readonly page: Composer;
  readonly form: FormLook;
  readonly manner: Manner;
  readonly random: Random;
  /** Goes on through the paper where entries are numbered. */
  readonly count: { entries: number };
}

/** Sets entries in the manner of the form. Entries without a value are left out. */
export function setEntries(kit: Kit, entries: readonly (Entry | null)[]): void {
  const printed = entries.flatMap((entry) => (entry === null || entry.value === '' ? [] : [worded(kit, entry)]));
  if (kit.manner === 'boxed') setBox(kit, printed);
  else if (kit.manner === 'pairs') setPairs(kit, printed);
  else if (kit.manner === 'grid') setGrid(kit, printed);
  else if (kit.manner === 'dotted') setDotted(kit, printed);
  else setLines(kit, printed);
}

function setLines(kit: Kit, entries: readonly Worded[]): void {
  for (const row of rowsOf(kit, entries)) {
    kit.page.text(
      row.flatMap((entry, index) => runsOf(kit, entry, index === 0 ? 0 : kit.form.tabMm)),
      { leader: kit.form.leader, gapMm: kit.form.gapMm },
    );
  }
}

interface Worded {
  readonly label: string;
  readonly value: string;
  readonly short: boolean;
}

function worded(kit: Kit, entry: Entry): Worded {
  const label = typeof entry.label === 'string' ? entry.label : kit.random.pick(entry.label);
  kit.count.entries += 1;
  const numbered = kit.manner === 'numbered' ? `${kit.count.entries}. ${label}` : label;
  const english = kit.manner === 'bilingual' && entry.english ? ` / ${entry.english}` : '';
  return { label: `${numbered}${english}`, value: entry.value, short: entry.short === true };
}

/** Short entries share a line with short ones before them while there is room. */
function rowsOf(kit: Kit, entries: readonly Worded[]): Worded[][] {
  const rows: Worded[][] = [];
  for (const entry of entries) {
    const row = rows.at(-1);
    const joins = row && entry.short && row.every(({ short }) => short) && kit.manner !== 'bilingual';
    if (joins && widthOf(kit, [...row, entry]) < kit.page.widthMm - 2) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

function widthOf(kit: Kit, row: readonly Worded[]): number {
  const { sizePt } = kit.page.style;
  const texts = row.map(({ label, value }) => textWidthMm(`${label}: ${value} `, kit.form.valueStyle, sizePt));
  return texts.reduce((sum, width) => sum + width, 0) + (row.length - 1) * (kit.form.tabMm + 2);
}

function runsOf(kit: Kit, { label, value }: Worded, tabMm: number): Run[] {
  const [vietnamese = '', english] = label.split(' / ');
  const labels: Run[] = english
    ? [
        { text: `${vietnamese} /`, style: 'regular', tabMm },
        { text: `${english}:`, style: 'italic' },
      ]
    : [{ text: `${vietnamese}:`, style: 'regular', tabMm }];
  return [...labels, { text: value, style: kit.form.valueStyle }];
}

/** Two entries side by side; long ones take the whole width. */
function setPairs(kit: Kit, entries: readonly Worded[]): void {
  const { page, form } = kit;
  const one = (entry: Worded) => () => page.text(runsOf(kit, entry, 0), { gapMm: form.gapMm });
  const half = (entry: Worded) => widthOf(kit, [entry]) < page.widthMm * 0.48;
  for (let index = 0; index < entries.length; index += 1) {
    const [entry, next] = [entries[index], entries[index + 1]];
    if (!entry) continue;
    if (next && half(entry) && half(next)) {
      page.beside(0.5, one(entry), one(next));
      index += 1;
    } else one(entry)();
  }
}

function setBox(kit: Kit, entries: readonly Worded[]): void {
  const cells = entries.map(({ label, value }) => [{ text: label }, { text: value, style: kit.form.valueStyle }]);
  kit.page.table(cells, [0.38, 0.62], Math.min(12.5, kit.page.style.sizePt));
}

/** Two cells a row, label and value in one; long entries have a row of their own. */
function setGrid(kit: Kit, entries: readonly Worded[]): void {
  const sizePt = Math.min(12, kit.page.style.sizePt);
  const text = ({ label, value }: Worded) => ({ text: `${label}: ${value}` });
  const half = (entry: Worded) => widthOf(kit, [entry]) < kit.page.widthMm * 0.46;
  let index = 0;
  while (index < entries.length) {
    const [entry, next] = [entries[index], entries[index + 1]];
    if (!entry) break;
    const both = next && half(entry) && half(next) ? [text(entry), text(next)] : [text(entry)];
    kit.page.table([both], both.length === 2 ? [0.5, 0.5] : [1], sizePt);
    kit.page.gap(-(kit.page.style.paragraphGapMm + 2));
    index += both.length;
  }
  kit.page.gap(kit.page.style.paragraphGapMm + 2);
}

/** Dots of the form before and behind what a machine typed onto them. */
function setDotted(kit: Kit, entries: readonly Worded[]): void {
  for (const { label, value } of entries) {
    const before = '.'.repeat(kit.random.int(3, 9));
    const runs: Run[] = [
      { text: `${label}:`, style: 'regular' },
      { text: `${before}${value}`, style: kit.form.valueStyle },
    ];
    kit.page.text(runs, { leader: true, gapMm: kit.form.gapMm });
  }
}
