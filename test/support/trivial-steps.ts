import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { PageGeometry, PageText } from '../../src/domain/index.ts';
import { fail, problem, type SohoaError } from '../../src/errors/index.ts';
import {
  type AnyStep,
  type CheckedDossier,
  defineStep,
  type EngineFingerprint,
  type Engines,
  type PageRef,
} from '../../src/plugin/index.ts';
import { deliver } from '../../src/steps/deliver/index.ts';
import { NOTHING_READ } from '../../src/steps/extract/nothing-read.ts';
import { ABSENT } from '../../src/steps/extract/reading.ts';
import { publish } from '../../src/steps/publish/index.ts';
import { record } from '../../src/steps/record/index.ts';
import { checkedDocument, dossierValues } from './trivial-values.ts';

/**
 * A whole chain without pictures: a file's paragraphs are its pages, their words are read as they stand. Words in
 * capitals make trouble on purpose: DAMAGED, BUG, CRASH, HANG, SECRET, FULL, BLANK, HELD, SETTINGS.
 */
export interface Recorder {
  /** `recognize H56.14-…:3`, in the order in which it was done. */
  readonly calls: string[];
  /** Called before a page is recognized. */
  onRecognize?: ((page: number) => Promise<void> | void) | undefined;
  readsInFlight: number;
  mostInFlight: number;
}

export function createRecorder(): Recorder {
  return { calls: [], readsInFlight: 0, mostInFlight: 0 };
}

const summary = { en: 'For tests', vi: 'Để kiểm thử' };
const TEXT = /\s+/;

export function trivialSteps(recorder: Recorder): AnyStep[] {
  return [
    intake(recorder),
    straighten(recorder),
    recognize(recorder),
    screen(),
    split(),
    extract(),
    assemble(),
    validate(),
    record,
    deliver,
    publish,
  ];
}

export const TRIVIAL_PIPELINE = `name: trivial
steps:
  - use: intake
  - use: straighten
  - use: recognize
  - use: screen
  - use: split
  - use: extract
  - use: assemble
  - use: validate
  - use: record
  - use: deliver
  - use: publish
`;

function intake({ calls }: Recorder) {
  return defineStep({
    kind: 'intake',
    summary,
    scope: 'dossier',
    version: 1,
    effect: 'none',
    reads: ['source'],
    writes: ['files', 'pages'],
    engines: ['filetype'],
    settings: z.strictObject({}),
    examples: [{ title: 'plain', with: {} }],
    open: () => ({
      async run({ source }, { blobs, dossier }) {
        calls.push(`intake ${dossier}`);
        const files = [];
        const pages: PageRef[] = [];
        const damaged: SohoaError[] = [];
        for (const { name } of source.files) {
          const path = join(source.folder, name);
          const text = await readFile(path, 'utf8');
          if (text.includes('DAMAGED-FILE')) damaged.push(problem('FILE_DAMAGED', { where: { file: name } }));
          const stored = await blobs.putFile(path);
          const count = text.split('\n\n').length;
          const facts = { name, kind: 'png' as const, passThrough: false };
          files.push({ ...facts, ...stored, pageCount: count, signed: false });
          for (let index = 0; index < count; index++) {
            const file = { ...facts, sha256: stored.sha256 };
            pages.push({ number: pages.length + 1, file, index, picture: 'image', ownText: false });
          }
        }
        const [worst, ...others] = damaged;
        if (worst !== undefined) throw Object.assign(worst, { cause: new AggregateError(others) });
        return { writes: { files, pages } };
      },
    }),
  });
}

function straighten({ calls }: Recorder) {
  return defineStep({
    kind: 'straighten',
    summary,
    scope: 'page',
    version: 1,
    effect: 'none',
    reads: ['page'],
    writes: ['page.geometry', 'page.reading'],
    engines: ['imaging'],
    settings: z.strictObject({ dpi: z.number().default(200).describe('Resolution') }),
    examples: [{ title: 'plain', with: {} }],
    open: ({ settings }) => ({
      async run({ page }, { blobs, dossier }) {
        calls.push(`straighten ${dossier}:${page.number}`);
        const bytes = Buffer.from(await blobs.read(page.file.sha256));
        const text = bytes.toString('utf8').split('\n\n')[page.index] ?? '';
        const blank = text.includes('BLANK') && !page.undone?.includes('blank');
        const geometry: PageGeometry = {
          rotation: 0,
          skewDegrees: 0,
          widthPx: 100,
          heightPx: 100,
          dpi: settings.dpi,
          dpiSource: 'file',
          widthMm: 210,
          heightMm: 297,
          marks: blank ? ['blank'] : [],
        };
        const reading = {
          pixels: new Uint8Array(Buffer.from(text)),
          widthPx: text.length,
          heightPx: 1,
          dpi: settings.dpi,
          toPage: [1, 0, 0, 1, 0, 0] as const,
        };
        return { writes: { 'page.geometry': geometry, 'page.reading': blank ? null : reading } };
      },
    }),
  });
}

function recognize(recorder: Recorder) {
  return defineStep({
    kind: 'recognize',
    summary,
    scope: 'page',
    version: 1,
    effect: 'none',
    reads: ['page', 'page.geometry', 'page.reading'],
    writes: ['page.text'],
    engines: ['ocr'],
    settings: z.strictObject({ shout: z.boolean().default(false).describe('Capitals') }),
    examples: [{ title: 'plain', with: {} }],
    open: ({ settings }) => ({
      async run({ page, 'page.reading': reading, 'page.geometry': { widthPx, heightPx } }, { dossier, signal }) {
        recorder.calls.push(`recognize ${dossier}:${page.number}`);
        recorder.readsInFlight++;
        recorder.mostInFlight = Math.max(recorder.mostInFlight, recorder.readsInFlight);
        try {
          await recorder.onRecognize?.(page.number);
          await sleep(1);
          const words = Buffer.from(reading?.pixels ?? [])
            .toString('utf8')
            .split(TEXT)
            .filter((word) => word !== '')
            .map((text) => (settings.shout ? text.toUpperCase() : text));
          await trouble(words, signal);
          return { writes: { 'page.text': pageText(reading === null ? null : words, widthPx, heightPx) } };
        } finally {
          recorder.readsInFlight--;
        }
      },
    }),
  });
}

async function trouble(words: readonly string[], signal: AbortSignal): Promise<void> {
  if (words.includes('DAMAGED')) fail('FILE_DAMAGED', { where: { file: 'x.png' } });
  if (words.includes('BUG')) throw new Error('Nguyễn Văn Bí Mật 012345678901');
  if (words.includes('CRASH')) fail('OCR_CRASHED');
  if (words.includes('SETTINGS')) fail('OCR_MODEL_MISSING', { params: { source: 'x' } });
  if (words.includes('FULL')) throw Object.assign(new Error('write'), { code: 'ENOSPC' });
  if (words.includes('HANG')) await sleep(600_000, undefined, { signal });
  if (words.includes('HANG-DEAF')) await new Promise(() => {});
}

function pageText(words: readonly string[] | null, widthPx: number, heightPx: number): PageText {
  if (words === null || words.length === 0) {
    return { origin: words === null ? 'none' : 'ocr', widthPx, heightPx, blocks: [], confidence: null };
  }
  const box = [0, 0, 100, 100] as const;
  const line = { words: words.map((text) => ({ text, box, confidence: 0.9 })), box, baseline: box };
  return { origin: 'ocr', widthPx, heightPx, blocks: [{ lines: [line], box }], confidence: { mean: 0.9, low: 0.9 } };
}

function screen() {
  return defineStep({
    kind: 'screen',
    summary,
    scope: 'dossier',
    version: 1,
    effect: 'none',
    reads: ['page.text'],
    writes: ['screening'],
    settings: z.strictObject({}),
    examples: [{ title: 'plain', with: {} }],
    open: () => ({
      async run({ 'page.text': texts }, { dossier }) {
        const page = texts.findIndex((text) => allWords(text).includes('SECRET')) + 1;
        if (page > 0) fail('SECRET_STAMP', { where: { dossier, page } });
        return { writes: { screening: { pagesLookedAt: texts.length } } };
      },
    }),
  });
}

function split() {
  return defineStep({
    kind: 'split',
    summary,
    scope: 'dossier',
    version: 1,
    effect: 'none',
    reads: ['pages', 'page.text'],
    writes: ['documents', 'marks'],
    settings: z.strictObject({}),
    examples: [{ title: 'plain', with: {} }],
    open: () => ({
      async run({ pages, 'page.text': texts }) {
        const byFile = Map.groupBy(pages, ({ file }) => file.name);
        const documents = [...byFile.values()].map((own, index) => ({
          ordinal: index + 1,
          pages: own.map(({ number }) => number),
          reason: 'file',
          passThrough: null,
        }));
        const marks = pages.flatMap(({ number }, index) => {
          const unsure = texts
            .slice(index, index + 1)
            .flatMap(allWords)
            .includes('UNSURE');
          return unsure ? [{ page: number, marks: ['low-confidence' as const] }] : [];
        });
        return { writes: { documents, marks } };
      },
    }),
  });
}

function extract() {
  return defineStep({
    kind: 'extract',
    summary,
    scope: 'document',
    version: 1,
    effect: 'none',
    reads: ['document', 'page.text'],
    writes: ['document.fields'],
    settings: z.strictObject({}),
    examples: [{ title: 'plain', with: {} }],
    open: () => ({
      async run({ document, 'page.text': texts }) {
        if (texts.length !== document.pages.length) throw new Error('a document step gets the texts of its own pages');
        const subject = { ...ABSENT, value: texts.flatMap(allWords).slice(0, 5).join(' ') || null };
        return { writes: { 'document.fields': { ...NOTHING_READ, subject } } };
      },
    }),
  });
}

function assemble() {
  return defineStep({
    kind: 'assemble',
    summary,
    scope: 'document',
    version: 1,
    effect: 'none',
    reads: ['document', 'page.text', 'page.geometry'],
    writes: ['document.outputs'],
    settings: z.strictObject({}),
    examples: [{ title: 'plain', with: {} }],
    open: () => ({
      async run({ document, 'page.text': texts }, { blobs }) {
        const stored = await blobs.putBytes(Buffer.from(texts.map((text) => allWords(text).join(' ')).join('\f')));
        const name = `${String(document.ordinal).padStart(2, '0')}-khac.txt`;
        const bytes = Math.max(1, stored.bytes);
        return { writes: { 'document.outputs': [{ name, role: 'text', sha256: stored.sha256, bytes }] } };
      },
    }),
  });
}

function validate() {
  return defineStep({
    kind: 'validate',
    summary,
    scope: 'dossier',
    version: 1,
    effect: 'none',
    reads: ['source', 'document.fields'],
    writes: ['checked'],
    settings: z.strictObject({}),
    examples: [{ title: 'plain', with: {} }],
    open: () => ({
      async run({ source, 'document.fields': fields }) {
        const documents = fields.map((values, index) => checkedDocument(source.code, index, values.subject.value));
        const held = fields.some(({ subject }) => subject.value?.includes('HELD'))
          ? [{ pointer: '/dossier/ownerId', reason: 'ID_LENGTH', candidates: [] }]
          : [];
        const checked: CheckedDossier = {
          dossier: dossierValues(source.code),
          archive: null,
          documents,
          held,
          evidence: {},
        };
        return { writes: { checked } };
      },
    }),
  });
}

function allWords(text: PageText): string[] {
  return text.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words.map((word) => word.text)));
}

/** Engines that are known by name only; opening one is a fault of the test. */
export function nameOnlyEngines(version = '1'): Engines {
  return {
    get: () => Promise.reject(new Error('no engines in these tests')),
    fingerprint: async (name): Promise<EngineFingerprint> => ({ name, version, model: null }),
  };
}
