import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DossierPlan, plainSides, wholeFile } from './dossiers/plan.ts';
import { scanPlan } from './dossiers/random-dossier.ts';
import { truthOfDossier } from './dossiers/truth-of-dossier.ts';
import { writeDossier } from './dossiers/write-dossier.ts';
import { type DealOptions, dealPaper } from './papers/deal.ts';
import { Random } from './random.ts';
import type { TruthDocument, TruthPage } from './truth/truth.ts';
import { truthJson } from './truth/truth-json.ts';

export interface ScannedDocumentsOptions extends DealOptions {
  readonly count: number;
  /** Gets one PDF a document and `truth.json`. */
  readonly dir: string;
  readonly dpi?: number;
  /** Share of pages scanned badly, turned, or with an empty back; 0.2 unless told. */
  readonly hardShare?: number;
}

export interface ScannedDocument {
  /** `doc-007`: the file's name without `.pdf`. */
  readonly name: string;
  readonly file: string;
  readonly layout: string;
  readonly expected: TruthDocument;
  readonly pages: readonly TruthPage[];
}

/** Single documents of any kind as scanned PDFs, for reading them and comparing. */
export async function scanDocuments(options: ScannedDocumentsOptions): Promise<ScannedDocument[]> {
  await mkdir(options.dir, { recursive: true });
  const made: ScannedDocument[] = [];
  const dossiers = [];
  for (let index = 0; index < options.count; index += 1) {
    const plan = planOf(index, options);
    await writeDossier(plan, options.dir);
    const truth = truthOfDossier(plan);
    const [expected] = truth.documents;
    const [scan] = truth.scans;
    if (!expected || !scan) throw new RangeError('a document has a file');
    dossiers.push(truth);
    const layout = plan.papers[0]?.paper.layout ?? 'usual';
    made.push({ name: nameOf(index), file: join(options.dir, scan.file), layout, expected, pages: scan.pages });
  }
  await writeFile(join(options.dir, 'truth.json'), truthJson({ dossiers }));
  return made;
}

function planOf(index: number, options: ScannedDocumentsOptions): DossierPlan {
  const label = `scanned-document/${options.seed}/${index}`;
  const random = new Random(label);
  const made = dealPaper(random, index, options);
  const paper = scanPlan(plainSides(made), random.fork('scan'), { ...options, raster: true });
  return {
    label,
    folder: '',
    register: {},
    papers: [paper],
    files: [wholeFile(`${nameOf(index)}.pdf`, 'pdf', [paper], 0)],
  };
}

function nameOf(index: number): string {
  return `doc-${String(index + 1).padStart(3, '0')}`;
}
