import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pageString } from '../../src/domain/index.ts';
import { everyPass, type Pass, type RunPass } from '../../src/engines/imaging/passes.ts';
import { preparePage } from '../../src/engines/imaging/prepare.ts';
import { createOcrEngine, findModel } from '../../src/engines/ocr/index.ts';
import type { PagePicture } from '../../src/plugin/index.ts';
import { onPage } from '../../src/steps/recognize/on-page.ts';
import { askOrientation } from '../../src/steps/straighten/ask-orientation.ts';
import { readTruth, scorePage } from './cer.ts';

const USAGE = `node test/bench/passes.ts --set DIR [--pages PART] [--count N] [--dpi N] [--worst N] [--without PASS…] [--base]

What each pass of preparation costs and gains: CPU milliseconds a page, and the line CER of all pages with every pass and
with all but this one. DIR has truth/*.txt and pictures of the same names in pages/ or scan/, as the generator makes it; its set.json, where
there is one, tells how pages lie. --pages takes only pages whose name or kind holds PART; --base leaves the passes
alone and only reads; --worst N prints N misread lines a page.`;

interface SetPage {
  readonly name: string;
  readonly file: string;
  readonly lines: readonly string[];
  /** What the set says of it; unknown without a set.json. */
  readonly facts: { readonly kind: string; readonly rotation: number | null; readonly blank: boolean };
}

interface PageResult {
  readonly name: string;
  readonly edits: number;
  readonly letters: number;
  readonly wrong: readonly string[];
  readonly empty: boolean;
  readonly blank: boolean;
  readonly asked: boolean;
  readonly turnedWrong: boolean;
  readonly note: string;
}

const { values: options } = parseArgs({
  options: {
    set: { type: 'string' },
    pages: { type: 'string', default: '' },
    count: { type: 'string', default: '1000' },
    dpi: { type: 'string', default: '170' },
    worst: { type: 'string', default: '0' },
    without: { type: 'string', multiple: true },
    base: { type: 'boolean', default: false },
  },
});

const signal = new AbortController().signal;
const LIMITS = { signal, timeoutMs: 600_000 };
const ocr = createOcrEngine({ workers: 2, model: findModel() });
/** Texts of reading images already read: most passes leave most pages as they are. */
const texts = new Map<string, Promise<string>>();

if (options.set === undefined) console.log(USAGE);
else await main(resolve(options.set)).finally(() => ocr.close());

async function main(dir: string): Promise<void> {
  const wanted = (await pagesOf(dir)).filter(({ name, facts }) => `${name} ${facts.kind}`.includes(options.pages));
  const pages = wanted.slice(0, Number(options.count));
  const cost = new Map<Pass, number>();
  const skippable = new Set<Pass>();
  const base = await readAll(pages, measuring(cost, skippable));
  const total = [...cost.values()].reduce((sum, ms) => sum + ms, 0) / pages.length;
  console.log(`${pages.length} pages, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
  printPages(base);
  console.log(`preparation ${total.toFixed(0)} CPU ms a page, ${summary(base)}`);
  if (options.base) return;
  console.log('pass | CPU ms a page | without it');
  for (const [pass, ms] of cost) {
    const without = skippable.has(pass) && (options.without?.includes(pass) ?? true);
    const results = without ? await readAll(pages, leavingOut(pass)) : null;
    console.log(`${pass} | ${(ms / pages.length).toFixed(1)} | ${results ? summary(results) : '—'}`);
  }
}

/** Passes may lie within each other: each counts without those inside it. */
function measuring(cost: Map<Pass, number>, skippable: Set<Pass>): RunPass {
  let inside = 0;
  return (pass, work, without) => {
    if (without) skippable.add(pass);
    const before = inside;
    inside = 0;
    const begin = process.cpuUsage();
    const end = () => {
      const { user, system } = process.cpuUsage(begin);
      const whole = (user + system) / 1000;
      cost.set(pass, (cost.get(pass) ?? 0) + whole - inside);
      inside = before + whole;
    };
    const result = work();
    if (result instanceof Promise) void result.then(end, end);
    else end();
    return result;
  };
}

function leavingOut(left: Pass): RunPass {
  return (pass, work, without) => (pass === left && without ? without() : everyPass(pass, work, without));
}

/** Preparation page by page, so that the processor's time is its own; the children read meanwhile. */
async function readAll(pages: readonly SetPage[], run: RunPass): Promise<PageResult[]> {
  const results: Promise<PageResult>[] = [];
  for (const page of pages) {
    const begin = process.cpuUsage();
    let asked = false;
    const { geometry, reading } = await preparePage(
      pictureOf(page.file),
      {
        readingDpi: Number(options.dpi),
        megapixelLimit: 250,
        signal,
        askOrientation: (image) => {
          asked = true;
          return askOrientation(ocr, image, LIMITS);
        },
      },
      run,
    );
    const { user, system } = process.cpuUsage(begin);
    const note = `${geometry.rotation}° ${geometry.skewDegrees.toFixed(2)}° ${reading?.dpi ?? 0} dpi ${Math.round((user + system) / 1000)} ms ${geometry.marks.join()}`;
    const text = reading === null ? Promise.resolve('') : textOf(reading, geometry);
    const turnedWrong = page.facts.rotation !== null && reading !== null && page.facts.rotation !== geometry.rotation;
    results.push(text.then((read) => scored(page, read, { blank: reading === null, asked, turnedWrong, note })));
  }
  return Promise.all(results);
}

function textOf(reading: Parameters<typeof ocr.recognize>[0], geometry: Parameters<typeof onPage>[2]): Promise<string> {
  const key = createHash('sha256').update(`${reading.widthPx} ${reading.dpi}`).update(reading.pixels).digest('hex');
  const text =
    texts.get(key) ?? ocr.recognize(reading, LIMITS).then((result) => pageString(onPage(result, reading, geometry)));
  texts.set(key, text);
  return text;
}

function scored(
  { name, lines, facts: { kind, blank } }: SetPage,
  text: string,
  seen: Pick<PageResult, 'blank' | 'asked' | 'turnedWrong' | 'note'>,
): PageResult {
  const score = scorePage(lines, text);
  const wrong = score.lines.filter(({ cer }) => cer > 0).map(({ line, found }) => `- ${line}\n    + ${found}`);
  const { lineEdits: edits, lineLetters: letters } = score;
  return { name: `${name} ${kind}`, edits, letters, wrong, empty: blank || lines.length === 0, ...seen };
}

async function pagesOf(dir: string): Promise<SetPage[]> {
  const folder = join(dir, existsSync(join(dir, 'pages')) ? 'pages' : 'scan');
  const names = readdirSync(join(dir, 'truth')).filter((name) => name.endsWith('.txt'));
  const truths = await readTruth(names.map((name) => join(dir, 'truth', name)));
  const files = new Map(readdirSync(folder).map((name) => [name.slice(0, -extname(name).length), join(folder, name)]));
  const known = new Map(factsOf(dir).map((page) => [page.id, page]));
  return truths.flatMap(({ name, pages: [lines = []] }) => {
    const file = files.get(name);
    const facts = known.get(name) ?? { kind: '', rotation: null, blank: lines.length === 0 };
    return file === undefined ? [] : [{ name, file, lines, facts }];
  });
}

function factsOf(dir: string): (SetPage['facts'] & { id: string })[] {
  const file = join(dir, 'set.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).pages : [];
}

function pictureOf(file: string): PagePicture {
  const format = file.endsWith('.png') ? 'png' : /\.tiff?$/.test(file) ? 'tiff' : 'jpeg';
  return { source: 'file', path: file, index: 0, format };
}

function summary(results: readonly PageResult[]): string {
  const sum = (of: (page: PageResult) => number) => results.reduce((total, page) => total + of(page), 0);
  const empty = results.filter((page) => page.empty);
  const text = results.filter((page) => !page.empty);
  const count = (pages: readonly PageResult[], is: (page: PageResult) => boolean) => pages.filter(is).length;
  return [
    `line CER ${(
      (100 * sum(({ edits }) => edits)) /
        Math.max(
          1,
          sum(({ letters }) => letters),
        )
    ).toFixed(2)} %`,
    `blank ${count(empty, ({ blank }) => blank)}/${empty.length}, wrongly ${count(text, ({ blank }) => blank)}`,
    `turned wrong ${count(text, ({ turnedWrong }) => turnedWrong)}, asked ${count(results, ({ asked }) => asked)}`,
  ].join(' · ');
}

function printPages(results: readonly PageResult[]): void {
  for (const { name, edits, letters, wrong, empty, blank, asked, turnedWrong, note } of results) {
    const cer = empty ? (blank ? 'blank' : 'READ') : `${((100 * edits) / Math.max(1, letters)).toFixed(2)} %`;
    console.log(
      `${name.padEnd(24)} ${cer.padStart(8)}  ${note}${asked ? ' asked' : ''}${turnedWrong ? ' TURNED WRONG' : ''}`,
    );
    for (const line of wrong.slice(0, Number(options.worst))) console.log(`    ${line}`);
  }
}
