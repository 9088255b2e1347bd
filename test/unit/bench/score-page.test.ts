import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mixedLines, outOfOrder, readTexts, readTruth, scoreFiles, scorePage, totalsOf } from '../../bench/cer.ts';

const LEFT = 'ỦY BAN NHÂN DÂN XÃ TÂN LẬP';
const RIGHT = 'Độc lập - Tự do - Hạnh phúc';
const BODY = 'Căn cứ Luật Tổ chức chính quyền địa phương;';

describe('scorePage', () => {
  it('forgives reading order per line, not per page', () => {
    const score = scorePage([LEFT, RIGHT, BODY], `${RIGHT}\n${LEFT}\n${BODY}`);
    expect(score.lineCer).toBe(0);
    expect(score.appearing).toBe(1);
    expect(score.pageCer).toBeGreaterThan(0.3);
  });

  it('leaves lines of fewer than eight letters out of the line score only', () => {
    const score = scorePage(['Số: 12/QĐ-TP', '012345678901', BODY], BODY);
    expect(score.lines.map(({ line }) => line)).toEqual([BODY]);
    expect(score.lineCer).toBe(0);
    expect(score.pageCer).toBeGreaterThan(0.3);
  });

  it('counts a wrong tone mark, takes NFD for the same text, and lets a line wrap', () => {
    expect(scorePage([BODY], BODY.replace('Luật', 'Luât')).lineEdits).toBe(1);
    expect(scorePage([BODY], BODY.normalize('NFD').replace('chính quyền', 'chính\nquyền')).pageEdits).toBe(0);
  });

  it('takes dotted leaders for rulings, whatever they were read as', () => {
    expect(scorePage([BODY], `${BODY} ...........`).pageEdits).toBe(0);
    expect(scorePage([BODY], BODY.replace('Luật', 'Luật ……… ____')).pageEdits).toBe(0);
  });

  it('scores a page of nothing read as all wrong, and noise on an empty page as 1', () => {
    expect(scorePage([BODY], '')).toMatchObject({ lineCer: 1, pageCer: 1, appearing: 0 });
    expect(scorePage([], '').pageCer).toBe(0);
    expect(scorePage([], '~ .').pageCer).toBe(1);
  });
});

describe('outOfOrder', () => {
  it('names the lines that do not stand behind the one before', () => {
    expect(outOfOrder([LEFT, RIGHT, BODY], [LEFT, RIGHT, BODY].join('\n'))).toEqual([]);
    expect(outOfOrder([LEFT, RIGHT, BODY], [RIGHT, LEFT, BODY].join('\n'))).toEqual([{ index: 1, line: RIGHT }]);
  });

  it('sees words of two columns mixed in one line', () => {
    const mixed = 'ỦY BAN Độc lập NHÂN DÂN - Tự do XÃ TÂN LẬP - Hạnh phúc';
    expect(outOfOrder([LEFT, RIGHT], mixed)).not.toEqual([]);
  });

  it('needs a place of its own for each of two equal lines', () => {
    expect(outOfOrder([BODY, BODY], `${BODY}\n${BODY}`)).toEqual([]);
    expect(outOfOrder([BODY, BODY], BODY)).toEqual([{ index: 1, line: BODY }]);
  });
});

describe('mixedLines', () => {
  const truth = [
    { text: LEFT, column: 'left' as const },
    { text: RIGHT, column: 'right' as const },
    { text: BODY, column: null },
  ];

  it('names lines that run from the left column into the right one', () => {
    expect(mixedLines(truth, `${LEFT} ${RIGHT}\n${BODY}`)).toEqual([
      { textLine: `${LEFT} ${RIGHT}`, left: LEFT, right: RIGHT },
    ]);
  });

  it('finds nothing where the columns are kept apart', () => {
    expect(mixedLines(truth, `${LEFT}\n${RIGHT}\n${BODY}`)).toEqual([]);
    expect(mixedLines(truth, `${RIGHT} ${BODY}`)).toEqual([]);
  });
});

describe('files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sohoa-cer-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const write = (name: string, content: string) => writeFile(join(folder, name), content);

  it('pairs truth and text by name, pages by form feed, and scores a missing text as nothing read', async () => {
    await write('a.txt', `${LEFT}\n${RIGHT}\f${BODY}\n`);
    await write('b.json', JSON.stringify([{ t: BODY, b: [0, 0, 1, 1] }]));
    await write('a.ocr.txt', `${LEFT}\n${RIGHT}\f${BODY}\f`);
    const truth = await readTruth([join(folder, 'a.txt'), join(folder, 'b.json')]);
    const pages = scoreFiles(truth, await readTexts([join(folder, 'a.ocr.txt')]));
    expect(truth.map(({ name, pages: lines }) => [name, lines.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(pages.map(({ id, score }) => [id, score.pageCer])).toEqual([
      ['a#1', 0],
      ['a#2', 0],
      ['b', 1],
    ]);
  });

  it('takes one merged text page by page', async () => {
    await write('1.txt', LEFT);
    await write('2.txt', BODY);
    await write('merged.ocr.txt', `${LEFT}\f${BODY}`);
    const truth = await readTruth([join(folder, '1.txt'), join(folder, '2.txt')]);
    const totals = totalsOf(scoreFiles(truth, await readTexts([join(folder, 'merged.ocr.txt')])));
    expect(totals).toMatchObject({ pages: 2, textPages: 2, lines: 2, lineCer: 0, pageCer: 0, appearing: 1 });
  });

  it('weighs lines by their letters in the totals', async () => {
    await write('1.txt', LEFT);
    await write('2.txt', BODY);
    await write('1.ocr.txt', '');
    await write('2.ocr.txt', BODY);
    const truth = await readTruth([join(folder, '1.txt'), join(folder, '2.txt')]);
    const texts = await readTexts([join(folder, '1.ocr.txt'), join(folder, '2.ocr.txt')]);
    expect(totalsOf(scoreFiles(truth, texts)).lineCer).toBeCloseTo(LEFT.length / (LEFT.length + BODY.length));
  });
});
