import { describe, expect, it } from 'vitest';
import type { HeldValue, PageGeometry, PageText, RecordHistory } from '../../../../src/domain/index.ts';
import { describeStep } from '../../../../src/plugin/testing/index.ts';
import { record } from '../../../../src/steps/record/index.ts';
import { checkedDocument, dossierValues } from '../../../support/trivial-values.ts';

const CODE = 'H56.14-260105-0001';
const sha = (digit: string) => digit.repeat(64);
const file = { name: 'quét một.pdf', sha256: sha('a'), kind: 'pdf' as const, passThrough: false };

const geometry = (marks: PageGeometry['marks'] = []): PageGeometry => ({
  rotation: 90,
  skewDegrees: 0.4,
  widthPx: 100,
  heightPx: 140,
  dpi: 200,
  dpiSource: 'file',
  widthMm: 210,
  heightMm: 297,
  marks,
});

const text = (confidences: readonly number[], origin: PageText['origin'] = 'ocr'): PageText => {
  const box = [0, 0, 1, 1] as const;
  const words = confidences.map((confidence) => ({ text: 'chữ', box, confidence }));
  const blocks = [{ box, lines: [{ words, box, baseline: box }] }];
  return { origin, widthPx: 100, heightPx: 140, blocks, confidence: null };
};

const line = (start: string): RecordHistory => ({
  step: 'intake',
  version: 1,
  engine: null,
  settings: sha('1'),
  inputs: [sha('2')],
  outputs: [sha('3')],
  times: { start, end: start },
});

function inputs(more: { held?: HeldValue[]; checkedHeld?: HeldValue[]; start?: string; subject?: string } = {}) {
  return {
    checked: {
      dossier: { ...dossierValues(CODE), subject: more.subject ?? 'cấp phép' },
      archive: null,
      documents: [checkedDocument(CODE, 0, 'một'), checkedDocument(CODE, 1, 'hai')],
      held: more.checkedHeld ?? [],
      evidence: { '/dossier/ownerId': { source: 'register' as const, confidence: 1, page: null, box: null } },
    },
    documents: [
      { ordinal: 1, pages: [1, 2], reason: 'first', passThrough: null },
      { ordinal: 2, pages: [3], reason: 'head', passThrough: null },
    ],
    'document.outputs': [
      [{ name: '01-khac.pdf', role: 'pdf' as const, sha256: sha('b'), bytes: 5 }],
      [{ name: '02-khac.txt', role: 'text' as const, sha256: sha('c'), bytes: 6 }],
    ],
    files: [{ ...file, bytes: 7, pageCount: 3, signed: false }],
    pages: [1, 2, 3].map((number) => ({
      number,
      file,
      index: number - 1,
      picture: 'embedded' as const,
      ownText: false,
    })),
    'page.geometry': [geometry(), geometry(['blank']), geometry()],
    marks: [{ page: 2, marks: ['low-confidence' as const] }],
    'page.text': [text([0.5, 0.9]), text([]), text([1, 1], 'pdf-text')],
    reused: [],
    held: more.held ?? [],
    history: [line(more.start ?? '2026-01-05T08:00:00+07:00')],
  };
}

async function build(more: Parameters<typeof inputs>[0] = {}) {
  const { run } = await record.open({ engines: never, settings: {} });
  const context = { signal: new AbortController().signal, blobs: never, scratch: '', dossier: CODE };
  return (await run(inputs(more), context)).writes.record;
}
const never = {} as never;

describe('the record step', () => {
  describeStep(record, { describe, it, fixtures: [{ title: 'a dossier of two documents', inputs: inputs() }] });

  it('gives every document its pages, files and the confidence of its recognized words', async () => {
    const { record: made, files } = await build();
    const [one, two] = made.documents;
    expect(one).toMatchObject({
      numberOfPage: 2,
      ocrConfidence: { mean: 0.7, low: 0.5 },
      signedCopy: false,
      files: [{ name: '01-khac.pdf', sha256: sha('b'), bytes: 5 }],
    });
    expect(one?.pages.map(({ number, source, rotation, marks }) => [number, source.index, rotation, marks])).toEqual([
      [1, 0, 90, []],
      [2, 1, 90, ['blank', 'low-confidence']],
    ]);
    expect(two?.ocrConfidence).toBeNull();
    expect(files.map(({ path }) => path)).toEqual(['01-khac.pdf', '02-khac.txt', 'original/quét một.pdf']);
  });

  it('enters each held value once, null in its place and without evidence', async () => {
    const held = (pointer: string, reason = 'ID_LENGTH') => ({ pointer, reason, candidates: [] });
    const { record: made } = await build({
      held: [held('/dossier/ownerId'), held('/documents/1/subject', 'LOW_CONFIDENCE')],
      checkedHeld: [held('/dossier/ownerId')],
    });
    expect(made.held.map(({ pointer, reason }) => `${pointer} ${reason}`)).toEqual([
      '/dossier/ownerId ID_LENGTH',
      '/documents/1/subject LOW_CONFIDENCE',
    ]);
    expect([made.dossier.ownerId, made.documents[1]?.subject]).toEqual([null, null]);
    expect(made.evidence).toEqual({});
  });

  it('finds a held page in its document and keeps it', async () => {
    const { record: made } = await build({ held: [{ pointer: '/pages/3', reason: 'OCR_CRASHED', candidates: [] }] });
    expect(made.held[0]?.pointer).toBe('/documents/1/pages/0');
    expect(made.documents[1]?.pages).toHaveLength(1);
  });

  it('has a content hash that ignores times and nothing else', async () => {
    const { contentHash } = await build();
    expect((await build({ start: '2031-12-31T23:59:59+07:00' })).contentHash).toBe(contentHash);
    expect((await build({ subject: 'cấp lại' })).contentHash).not.toBe(contentHash);
  });

  it('refuses to make a record that breaks its schema', async () => {
    await expect(build({ start: 'yesterday' })).rejects.toThrow();
    await expect(build({ held: [{ pointer: '/dossier/code', reason: 'X', candidates: [] }] })).rejects.toThrow();
  });
});
