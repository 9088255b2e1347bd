import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { committedDossiers } from './dossiers/committed.ts';
import { truthOfDossier } from './dossiers/truth-of-dossier.ts';
import { writeDossier } from './dossiers/write-dossier.ts';
import { generateDossiers, writeRegisters } from './generate-dossiers.ts';
import { generateHandwritten } from './hard/handwritten-set.ts';
import { generateHardSet } from './hard/hard-set.ts';
import { HARD_KINDS } from './hard/plan/kinds.ts';
import { PAPER_SETS } from './papers/deal.ts';
import { scanDocuments } from './scanned-documents.ts';
import { truthJson } from './truth/truth-json.ts';

const USAGE = `node samples/generator/make.ts --seed N --count N --out DIR [--born-digital] [--dpi N] [--papers N]
node samples/generator/make.ts --hard [--kinds photo,fax,…] --seed NAME --count N --out DIR
node samples/generator/make.ts --handwritten --seed NAME --count N --out DIR
node samples/generator/make.ts --set all|citizen|official|old [--handwritten] --seed NAME --count N --out DIR
node samples/generator/make.ts --committed [--out DIR]

Makes invented dossiers with register and truth: as many as wanted by chance from a seed, or the ones committed in
samples/. The same arguments give the same files (pictures: with the same version of the imaging library).
  --born-digital   PDFs with text instead of scans: quick and small
  --dpi, --papers  for all scans; at most so many papers a dossier
  --hard           single pages as backlogs have them, hard to read, with images, PDFs and truth
  --set            single documents of a set of papers as scanned PDFs; half of them by hand where wanted
  --handwritten    pages with many values by hand; files as of --hard`;

/** The folder `samples/`. */
export const SAMPLES = fileURLToPath(new URL('..', import.meta.url));

/** Writes `dossiers/`, `truth/` and the registers of the committed set anew. */
export async function makeCommitted(dir: string): Promise<void> {
  await Promise.all(['dossiers', 'truth'].map((name) => rm(join(dir, name), { recursive: true, force: true })));
  await mkdir(join(dir, 'truth'), { recursive: true });
  const truths = [];
  for (const plan of committedDossiers()) {
    await writeDossier(plan, join(dir, 'dossiers'));
    const truth = truthOfDossier(plan);
    truths.push(truth);
    await writeFile(join(dir, 'truth', `${truth.register['ma_ho_so']}.json`), truthJson(truth));
  }
  await writeRegisters(truths, dir);
}

async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      committed: { type: 'boolean', default: false },
      hard: { type: 'boolean', default: false },
      handwritten: { type: 'boolean', default: false },
      kinds: { type: 'string' },
      set: { type: 'string' },
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '10' },
      out: { type: 'string' },
      'born-digital': { type: 'boolean', default: false },
      dpi: { type: 'string' },
      papers: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || (!values.committed && !values.out)) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  if (values.committed) {
    await makeCommitted(values.out ?? SAMPLES);
    return 0;
  }
  const set = PAPER_SETS.find((name) => name === values.set);
  if (set !== undefined) {
    const { seed, count, out = '', handwritten } = values;
    const made = await scanDocuments({ seed, count: Number(count), dir: out, set, handwritten });
    console.log(`${made.length} documents in ${out}`);
    return 0;
  }
  if (values.hard || values.handwritten) {
    const wishes = { seed: values.seed, count: Number(values.count), dir: values.out ?? '' };
    const kinds = HARD_KINDS.filter((kind) => values.kinds?.split(',').includes(kind));
    const set = values.hard
      ? await generateHardSet({ ...wishes, ...(kinds.length > 0 ? { kinds } : {}) })
      : await generateHandwritten(wishes);
    console.log(`${set.pages.length} pages in ${set.dir}`);
    return 0;
  }
  const made = await generateDossiers({
    seed: values.seed,
    count: Number(values.count),
    dir: values.out ?? '',
    raster: !values['born-digital'],
    ...(values.dpi ? { dpi: Number(values.dpi) } : {}),
    ...(values.papers ? { papers: Number(values.papers) } : {}),
  });
  console.log(`${made.dossiers.length} dossiers in ${made.input}`);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
