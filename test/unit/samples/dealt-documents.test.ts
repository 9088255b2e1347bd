import { describe, expect, it } from 'vitest';
import { CITIZEN_KINDS } from '../../../samples/generator/papers/citizen/deck.ts';
import { slashed } from '../../../samples/generator/words/dates.ts';
import { parseIdentityNumber } from '../../../src/domain/identifiers/index.ts';
import { paperKind } from '../../../src/domain/paper-kinds.ts';
import { type GeneratedDocument, generateDocuments, type TruthPage } from '../../support/generate.ts';

const ROUNDS = 5;
const all = generateDocuments({ seed: 'dealt.test', count: 200, set: 'all' });
const filled = generateDocuments({ seed: 'dealt.test', count: 80, set: 'all', handwritten: true });

describe('dealt documents', () => {
  it('are the same for the same seed, also when fewer are wanted', () => {
    expect(generateDocuments({ seed: 'dealt.test', count: 45, set: 'all' })).toEqual(all.slice(0, 45));
  });

  it('show each kind once a round, each time in its next layout', () => {
    const layouts = new Map<string, string[]>();
    for (const { expected, layout } of all)
      layouts.set(expected.paperKind, [...(layouts.get(expected.paperKind) ?? []), layout]);
    expect(CITIZEN_KINDS.length).toBeGreaterThanOrEqual(26);
    for (const { kind, layouts: known } of CITIZEN_KINDS) {
      expect(layouts.get(kind)?.length, kind).toBe(ROUNDS);
      expect(new Set(layouts.get(kind)).size, kind).toBe(Math.min(ROUNDS, known.length));
      expect(known.length, kind).toBeGreaterThanOrEqual(3);
    }
  });

  it('are of kinds the domain knows', () => {
    for (const { expected } of all)
      expect(paperKind(expected.paperKind)?.typeCode, expected.paperKind).toBe(expected.typeCode);
  });

  it('print every value the truth names', () => {
    for (const document of [...all, ...filled]) {
      const text = squeezed(document.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(' '));
      for (const [name, value] of valuesOf(document)) {
        const found = spellings(value).some((spelling) => text.includes(squeezed(spelling)));
        expect(found, `${document.id} ${document.layout} ${document.expected.paperKind} ${name}: ${value}`).toBe(true);
      }
    }
  });

  it('keep every line on its page', () => {
    for (const { id, layout, pages } of [...all, ...filled]) {
      for (const page of pages)
        for (const { text, box } of page.lines) expect(isWithin(box, page), `${id} ${layout}: ${text}`).toBe(true);
    }
  });
});

describe('handwriting', () => {
  it('is marked on words, and the truth names the values it wrote', () => {
    const penned = filled.filter(({ expected }) => expected.penned);
    expect(penned.length).toBeGreaterThan(25);
    expect(penned.some(({ expected }) => expected.penned?.includes('holderId'))).toBe(true);
    expect(penned.some(({ expected }) => expected.penned?.includes('code'))).toBe(true);
    for (const { id, expected, pages } of penned) {
      const words = pages.flatMap(({ lines }) => lines.flatMap((line) => line.words));
      const byHand = words.flatMap(({ ink, text }) => (ink === 'handwriting' ? [text.replace(/[,.;]+$/u, '')] : []));
      expect(byHand.length, id).toBeGreaterThan(0);
      if (expected.penned?.includes('holderId')) expect(byHand, id).toContain(expected.holder?.id);
      if (expected.penned?.includes('code')) expect(byHand, id).toContain(expected.codeNumber);
    }
  });

  it('is on no paper of other sets but forms that are filled in so by their layout', () => {
    const byHand = all.filter(({ pages }) => pages.some(hasPen));
    expect(new Set(byHand.map(({ layout }) => layout))).toEqual(new Set(['old-book', 'by-hand']));
  });
});

describe('identity cards', () => {
  const cards = all.filter(({ expected }) => expected.paperKind === 'can-cuoc');

  it('carry a code in one of the two layouts and a machine-readable zone with right check digits', () => {
    expect(cards.length).toBeGreaterThan(3);
    for (const { id, expected, pages } of cards) {
      const [code] = pages.flatMap(({ codes }) => codes ?? []);
      expect([7, 11], id).toContain(code?.text.split('|').length);
      expect(code?.text.split('|')[0]).toBe(expected.holder?.id);
      expect(parseIdentityNumber(expected.holder?.id ?? '').ok).toBe(true);
      const [first = '', second = '', third = ''] = pages.flatMap(({ lines }) =>
        lines.flatMap(({ block, text }) => (block === 'mrz' ? [text] : [])),
      );
      expect([first.length, second.length, third.length]).toEqual([30, 30, 30]);
      expect(first.slice(15, 27)).toBe(expected.holder?.id);
      expect(second[6]).toBe(checkDigit(second.slice(0, 6)));
      expect(second[29]).toBe(checkDigit(first.slice(5) + second.slice(0, 7) + second.slice(8, 15)));
    }
  });

  it('have front and back, on two pages or one below the other', () => {
    for (const { layout, pages } of cards) {
      const zone = pages.findIndex(({ lines }) => lines.some(({ block }) => block === 'mrz'));
      expect(zone, layout).toBe(layout.endsWith('one-page') ? 0 : 1);
    }
  });
});

describe('old papers', () => {
  it('keep the values of the paper in front where a draft lies behind it', () => {
    const drafts = generateDocuments({ seed: 'dealt.test', count: 40, set: 'old' }).filter(
      ({ layout }) => layout === 'annexed-draft',
    );
    expect(drafts.length).toBe(8);
    for (const { expected, pages } of drafts) {
      const draft = pages.find(({ lines }) => lines.some(({ block }) => block === 'draft-mark'));
      const signer = draft?.lines.filter(({ block }) => block === 'foot-right').at(-1)?.text;
      expect(signer).not.toBe(expected.signerName);
    }
  });
});

function valuesOf({ expected }: GeneratedDocument): [string, string][] {
  const { holder, fields } = expected;
  const named: Record<string, string | null | undefined> = {
    code: expected.code,
    issuedDate: expected.issuedDate,
    organName: expected.organName,
    subject: expected.subject,
    signerName: expected.signerName,
    holderName: holder?.name,
    holderId: holder?.id,
    holderBirthDate: holder?.birthDate,
    ...fields,
  };
  return Object.entries(named).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}

/** A day in figures or spoken, everything else as it is. */
function spellings(value: string): string[] {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) ?? [];
  if (year === undefined) return [value];
  return [slashed(value), ...[month, String(Number(month))].map((m) => `${day} tháng ${m} năm ${year}`)];
}

function squeezed(text: string): string {
  return text.toLocaleLowerCase('vi').replace(/\s+/gu, '');
}

function hasPen(page: TruthPage): boolean {
  return page.lines.some(({ words }) => words.some(({ ink }) => ink === 'handwriting'));
}

function isWithin([x0, y0, x1, y1]: TruthPage['lines'][number]['box'], page: TruthPage): boolean {
  return x0 >= 0 && y0 >= 0 && x1 <= page.widthPx && y1 <= page.heightPx;
}

/** ICAO 9303: weights 7, 3, 1. */
function checkDigit(text: string): string {
  const sum = [...text].reduce(
    (total, char, index) =>
      total + '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(char === '<' ? '0' : char) * ([7, 3, 1][index % 3] ?? 0),
    0,
  );
  return String(sum % 10);
}
