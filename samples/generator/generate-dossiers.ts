import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RandomDossierOptions, randomDossier } from './dossiers/random-dossier.ts';
import { truthOfDossier } from './dossiers/truth-of-dossier.ts';
import { writeDossier } from './dossiers/write-dossier.ts';
import { registerCsv, registerXlsx } from './files/register.ts';
import type { TruthDossier } from './truth/truth.ts';
import { truthJson } from './truth/truth-json.ts';

export interface GenerateDossiersOptions extends RandomDossierOptions {
  readonly count: number;
  /** Made if it is not there; gets `dossiers/`, `register.csv`, `register.xlsx` and `truth.json`. */
  readonly dir: string;
}

export interface GeneratedDossiers {
  /** The folder of dossiers: what `--input` takes. */
  readonly input: string;
  /** The CSV register: what `--register` takes. */
  readonly register: string;
  readonly dossiers: readonly TruthDossier[];
}

/** A folder of `count` dossiers with its register and truth; the same options give the same bytes. */
export async function generateDossiers(options: GenerateDossiersOptions): Promise<GeneratedDossiers> {
  const input = join(options.dir, 'dossiers');
  await mkdir(input, { recursive: true });
  const dossiers: TruthDossier[] = [];
  for (let index = 0; index < options.count; index += 1) {
    const plan = randomDossier(index, options);
    await writeDossier(plan, input);
    dossiers.push(truthOfDossier(plan));
  }
  await writeFile(join(options.dir, 'truth.json'), truthJson({ dossiers }));
  return { input, register: await writeRegisters(dossiers, options.dir), dossiers };
}

/** Writes `register.csv` and `register.xlsx`; returns the path of the first. */
export async function writeRegisters(dossiers: readonly TruthDossier[], dir: string): Promise<string> {
  const rows = dossiers.map((dossier) => dossier.register);
  await writeFile(join(dir, 'register.csv'), registerCsv(rows));
  await writeFile(join(dir, 'register.xlsx'), await registerXlsx(rows));
  return join(dir, 'register.csv');
}
