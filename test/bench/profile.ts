import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Engines } from '../../src/plugin/index.ts';
import { pdfPages } from '../../src/steps/assemble/write-pdf.ts';
import { chooseOcr } from '../../src/workspace/choose-ocr.ts';
import { engineSources } from '../../src/workspace/engine-sources.ts';
import { lazyEngines } from '../../src/workspace/engines.ts';
import { openReader } from '../../src/workspace/ocr-reader.ts';
import { corpusSet, hardSet } from './ocr/sets.ts';
import { descendantsCpuMs } from './process-tree.ts';

/**
 * `npm run bench:profile`: where the CPU time of a page goes, stage by stage, pages one after the other with one
 * recognizer, so that nothing else runs at the time. CPU of the recognizer's process is counted apart from ours.
 */
const { values: options } = parseArgs({
  options: {
    set: { type: 'string', default: 'corpus' },
    seed: { type: 'string', default: 'bench-1' },
    pages: { type: 'string', default: '40' },
  },
});

/** Calls of engines, by the stage they belong to; what lies between them is the steps' own work. */
const STAGES: Readonly<Record<string, string>> = {
  'pdf.picture': 'picture out of the PDF',
  'imaging.prepare': 'decoding and preparation',
  'barcodes.read': 'codes',
  'ocr.recognize': 'page to the recognizer and back',
  'ocr.orientation': 'page to the recognizer and back',
  'pdf.addPage': 'page of the PDF',
};
const RECOGNIZER = 'recognition (its own process)';
const REST = 'the rest: geometry, confidence, text';

const work = mkdtempSync(join(tmpdir(), 'sohoa-profile-'));
try {
  const set =
    options.set === 'corpus'
      ? await corpusSet('../shared/corpus', work)
      : await hardSet({ seed: options.seed, count: Number(options.pages), work });
  if (set === null) throw new Error('no corpus here: --set hard');
  const spent = await profile(set.pdf);
  const pages = set.pages.length;
  console.log(`${set.name}: ${pages} pages · ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
  const total = Object.values(spent).reduce((sum, ms) => sum + ms, 0);
  console.table(
    Object.entries(spent).map(([stage, ms]) => ({
      stage,
      'CPU ms a page': (ms / pages).toFixed(1),
      'share, %': ((ms / total) * 100).toFixed(1),
    })),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** CPU milliseconds by stage over all pages. Start-up and the first page, which loads everything, are not counted. */
async function profile(pdf: string): Promise<Record<string, number>> {
  const scratch = mkdtempSync(join(tmpdir(), 'sohoa-profile-'));
  const meter = openMeter();
  const ocr = await chooseOcr({ engine: 'tesseract.js', model: 'auto' });
  const real = lazyEngines(engineSources(ocr, { jobs: 1 }));
  const engines = metered(real, meter);
  const { signal } = new AbortController();
  try {
    const reader = await openReader({
      engines: { ...engines, close: real.close },
      scratch,
      mode: 'auto',
      signal,
      jobs: 1,
    });
    const { pages } = await reader.take(pdf);
    const options = { profile: 'archive', conformance: 'pdfa-2b', title: 'bench' } as const;
    const writer = await (await real.get('pdf')).createWriter(join(scratch, 'out.pdf'), options);
    for (const [index, page] of pages.entries()) {
      const read = await reader.read(page);
      const specs = await pdfPages('archive', { ...read, marks: [] }, { engines, context: reader.context });
      for (const spec of specs) await meter.time('pdf.addPage', () => writer.addPage(spec));
      if (index === 0) meter.reset();
    }
    const spent = meter.total();
    await writer.finish();
    return spent;
  } finally {
    await real.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Meter {
  time<T>(call: string, work: () => Promise<T>): Promise<T>;
  reset(): void;
  total(): Record<string, number>;
}

/** Calls may lie within each other (preparation asks how a page is turned): each counts only its own time. */
function openMeter(): Meter {
  const spent = new Map<string, number>();
  const open: { inside: number }[] = [];
  let [ownAtStart, childrenAtStart] = [ownCpuMs(), 0];
  return {
    async time(call, work) {
      const before = ownCpuMs();
      open.push({ inside: 0 });
      try {
        return await work();
      } finally {
        const whole = ownCpuMs() - before;
        const inside = open.pop()?.inside ?? 0;
        const outer = open.at(-1);
        if (outer !== undefined) outer.inside += whole;
        const stage = STAGES[call] ?? REST;
        spent.set(stage, (spent.get(stage) ?? 0) + whole - inside);
      }
    },
    reset() {
      spent.clear();
      [ownAtStart, childrenAtStart] = [ownCpuMs(), descendantsCpuMs(process.pid)];
    },
    total() {
      const own = ownCpuMs() - ownAtStart;
      const metered = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
      const recognizer = descendantsCpuMs(process.pid) - childrenAtStart;
      return { [RECOGNIZER]: recognizer, ...Object.fromEntries(spent), [REST]: (spent.get(REST) ?? 0) + own - metered };
    },
  };
}

function metered(engines: Engines, meter: Meter): Engines {
  return {
    fingerprint: engines.fingerprint,
    async get(name) {
      const engine = await engines.get(name);
      return new Proxy(engine, {
        get(target, key, receiver) {
          const member: unknown = Reflect.get(target, key, receiver);
          const call = `${name}.${String(key)}`;
          if (typeof member !== 'function' || STAGES[call] === undefined) return member;
          return (...args: unknown[]) =>
            meter.time(call, () => Reflect.apply(member, target, args) as Promise<unknown>);
        },
      });
    },
  };
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
