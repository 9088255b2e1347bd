import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateHardSet } from '../../support/generate.ts';
import { readTruth } from '../cer.ts';

/** Pages that every reader gets as the same PDF, with what they say. */
export interface PageSet {
  readonly name: string;
  readonly pdf: string;
  readonly pages: readonly PageTruth[];
}

export interface PageTruth {
  readonly id: string;
  /** Printed lines, and everything that can be read on the page in reading order. */
  readonly lines: readonly string[];
  readonly strict: readonly string[];
  /** How the page really lies; null where the set does not say. */
  readonly rotation: number | null;
  readonly blank: boolean;
  readonly features: readonly string[];
}

/** The invented scans beside the project, one JPEG stream a page; null where they are not there. */
export async function corpusSet(dir: string, work: string): Promise<PageSet | null> {
  const corpus = resolve(dir);
  if (!existsSync(join(corpus, 'scan'))) return null;
  mkdirSync(work, { recursive: true });
  const pdf = join(work, 'corpus.pdf');
  const scans = readdirSync(join(corpus, 'scan')).sort();
  execFileSync('img2pdf', [...scans.map((name) => join(corpus, 'scan', name)), '-o', pdf]);
  const pages = (await readTruth([join(corpus, 'truth')])).map(({ name, pages: [lines = []] }) => {
    const blank = lines.length === 0;
    return { id: name, lines, strict: lines, rotation: null, blank, features: [] };
  });
  return { name: 'corpus', pdf, pages };
}

/** Pages made from a seed for this run; the PDFs of the generator joined into one, streams untouched. */
export async function hardSet({ seed, count, work }: { seed: string; count: number; work: string }): Promise<PageSet> {
  const dir = join(work, `hard-${seed}`);
  const { pages, pdfs, truthDir, strictDir } = await generateHardSet({ seed, count, dir });
  const pdf = join(dir, 'hard.pdf');
  execFileSync('qpdf', ['--empty', '--pages', ...pdfs, '--', pdf]);
  const printed = await pageTexts(truthDir);
  const strict = await pageTexts(strictDir);
  return {
    name: `hard ${seed}`,
    pdf,
    pages: pages.map(({ id, rotation, blank, features }) => ({
      id,
      lines: printed.get(id) ?? [],
      strict: strict.get(id) ?? [],
      rotation,
      blank,
      features,
    })),
  };
}

/** Lines of each page by its name; only the folder itself, not what lies deeper. */
async function pageTexts(dir: string): Promise<Map<string, readonly string[]>> {
  const files = readdirSync(dir).filter((name) => name.endsWith('.txt'));
  const truths = await readTruth(files.map((name) => join(dir, name)));
  return new Map(truths.map(({ name, pages: [lines = []] }) => [name, lines]));
}
