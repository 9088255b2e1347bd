import { describe, expect, it } from 'vitest';
import { judgeWords } from '../../bench/reliability/judge-words.ts';
import type { TruthLine } from '../../support/generate.ts';

type Box = readonly [number, number, number, number];

function lineOf(words: readonly { text: string; box: Box; joined?: true }[], leaders: readonly Box[] = []): TruthLine {
  const box = words[0]?.box ?? [0, 0, 0, 0];
  return { text: '', box, boxMm: box, baseline: box, block: 'body-1', column: null, words, leaders };
}

const TRUTH = [
  lineOf([
    { text: 'Số', box: [100, 100, 140, 130] },
    { text: 'nhà', box: [150, 100, 200, 130] },
    { text: 'số', box: [210, 100, 250, 130] },
  ]),
];

function verdicts(words: readonly (readonly [string, Box])[], truth = TRUTH): boolean[] {
  return judgeWords(
    words.map(([text, box]) => ({ text, box })),
    truth,
  );
}

describe('judgeWords', () => {
  it('takes a word as right where it is printed, to the letter, mark and capital', () => {
    expect(
      verdicts([
        ['Số', [98, 95, 143, 133]],
        ['nha', [150, 100, 200, 130]],
        ['Số', [210, 100, 250, 130]],
      ]),
    ).toEqual([true, false, false]);
  });

  it('compares composed letters', () => {
    expect(verdicts([['Số'.normalize('NFD'), [98, 95, 143, 133]]])).toEqual([true]);
  });

  it('calls a word elsewhere, a word read twice, joined words and cut words wrong', () => {
    expect(verdicts([['nhà', [600, 100, 650, 130]]])).toEqual([false]);
    expect(verdicts([['nhà', [150, 160, 200, 190]]])).toEqual([false]);
    expect(
      verdicts([
        ['nhà', [155, 100, 200, 130]],
        ['nhà', [160, 90, 220, 135]],
      ]),
    ).toEqual([true, false]);
    expect(verdicts([['nhàsố', [150, 100, 250, 130]]])).toEqual([false]);
    expect(
      verdicts([
        ['nh', [150, 100, 180, 130]],
        ['à', [180, 100, 200, 130]],
      ]),
    ).toEqual([false, false]);
  });

  it('lets dots be read over a leader only', () => {
    const form = [lineOf([{ text: 'tên:', box: [100, 100, 150, 130] }], [[155, 125, 400, 130]])];
    expect(
      verdicts(
        [
          ['tên:.....', [100, 100, 220, 130]],
          ['......', [230, 124, 400, 131]],
        ],
        form,
      ),
    ).toEqual([true, true]);
    expect(verdicts([['......', [230, 300, 400, 310]]], form)).toEqual([false]);
    expect(verdicts([['nhà...', [150, 100, 200, 130]]])).toEqual([false]);
  });

  it('takes a number by hand and what is printed right behind it as one word or as two', () => {
    const number = [
      lineOf([
        { text: '12', box: [100, 100, 130, 130] },
        { text: '/QĐ-UBND', box: [130, 100, 260, 130], joined: true },
      ]),
    ];
    expect(verdicts([['12/QĐ-UBND', [100, 100, 260, 130]]], number)).toEqual([true]);
    expect(
      verdicts(
        [
          ['12', [100, 100, 130, 130]],
          ['/QĐ-UBND', [132, 100, 260, 130]],
        ],
        number,
      ),
    ).toEqual([true, true]);
  });
});
