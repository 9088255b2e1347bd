import { makeScene } from '../papers/any-paper.ts';
import type { Scene } from '../papers/paper.ts';
import { Random } from '../random.ts';
import { makeDay, workday } from '../words/dates.ts';
import { makePerson } from '../words/people.ts';
import { makeAddress, type Place } from '../words/places.ts';
import {
  type DossierPlan,
  type FilePlan,
  type PaperPlan,
  plainSides,
  type SidePlan,
  sideFile,
  wholeFile,
} from './plan.ts';
import { PROCEDURE_PAPERS, type ProcedureName } from './procedure-papers.ts';
import { registerRow } from './register-row.ts';

export interface ScanOptions {
  readonly raster: boolean;
  /** For all scans; else chosen by the seed. */
  readonly dpi?: number;
  /** Share of pages scanned badly, turned, or with an empty back. */
  readonly hardShare?: number;
}

export interface RandomDossierOptions extends ScanOptions {
  readonly seed: string | number;
  /** False: every document a born-digital PDF, quickly made and small. */
  readonly raster: boolean;
  readonly procedures?: readonly ProcedureName[];
  /** At most so many papers a dossier. */
  readonly papers?: number;
}

/** One dossier by chance: a procedure, its papers, and how they were scanned into files. */
export function randomDossier(index: number, options: RandomDossierOptions): DossierPlan {
  const label = `dossier/${options.seed}/${index}`;
  const random = new Random(label);
  const place = commonPlace(options.seed);
  const received = workday(makeDay(random, '2025-07-07', '2026-09-18'));
  const address = makeAddress(random.fork('address'), place);
  const scene: Scene = {
    random: random.fork('scene'),
    place,
    address,
    day: received,
    person: makePerson(random.fork('person'), { bornFrom: 1955, bornTo: 2003 }),
  };
  const name = random.pick(options.procedures ?? (Object.keys(PROCEDURE_PAPERS) as ProcedureName[]));
  const procedure = PROCEDURE_PAPERS[name];
  const papers = procedure
    .make(scene)
    .slice(0, options.papers)
    .map((paper, number) => scanPlan(plainSides(paper), random.fork(`scan-${number}`), options));
  const number = String(index + 1).padStart(4, '0');
  const day = received.replaceAll('-', '').slice(2);
  const folder = `HS ${number} ${random.chance(0.5) ? procedure.name : scene.person.name}`;
  const code = `H99.14-${day}-${number}`;
  return {
    label,
    folder,
    register: registerRow({ random, code, folder, owner: scene.person, place, address, procedure, received }),
    papers,
    files: filesOf(papers, number, random.fork('files'), options),
  };
}

/** All dossiers of a set come from one commune, as they do at one counter. */
function commonPlace(seed: string | number): Place {
  return makeScene(new Random(`place/${seed}`), '2025-08-01').place;
}

/** Some sides hard, turned, black and white, or with a back. */
export function scanPlan(plan: PaperPlan, random: Random, options: ScanOptions): PaperPlan {
  const share = options.hardShare ?? 0.2;
  const dpi = options.dpi === undefined ? {} : { dpi: options.dpi };
  const colour = random.chance(0.15) ? ({ colour: 'bitonal' } as const) : {};
  const sides = plan.sides.flatMap((): SidePlan[] => {
    const hard = random.chance(share) && !colour.colour;
    const turned = random.chance(share / 2) ? { rotation: random.pick([90, 180, 270] as const) } : {};
    const front: SidePlan = { ...dpi, ...colour, ...turned, ...(hard ? { level: 'hard' } : {}) };
    return options.raster && random.chance(share / 3) ? [front, { ...front, back: true }] : [front];
  });
  return { ...plan, sides };
}

/** One file for all, one a document, or one a page. */
function filesOf(
  papers: readonly PaperPlan[],
  number: string,
  random: Random,
  options: RandomDossierOptions,
): FilePlan[] {
  const name = (paper: number, side?: number) =>
    `hs${number}-${String(paper + 1).padStart(2, '0')}${side === undefined ? '' : `-${side + 1}`}`;
  const all = papers.map((_, paper) => paper);
  if (!options.raster) return all.map((paper) => wholeFile(`${name(paper)}.pdf`, 'pdf-born-digital', papers, paper));
  const manner = random.weighted([
    ['one', 2],
    ['documents', 5],
    ['pages', 3],
  ] as const);
  if (manner === 'one') return [wholeFile(`hs${number}.pdf`, 'pdf', papers, ...all)];
  return papers.flatMap((plan, paper) => {
    if (manner === 'documents') {
      const bitonal = plan.sides.some((side) => side.colour === 'bitonal');
      const format = bitonal || random.chance(0.3) ? 'tiff' : 'pdf';
      return [wholeFile(`${name(paper)}.${format === 'tiff' ? 'tif' : 'pdf'}`, format, papers, paper)];
    }
    return plan.sides.map((side, index) =>
      side.colour === 'bitonal'
        ? sideFile(`${name(paper, index)}.png`, 'png', paper, index)
        : sideFile(`${name(paper, index)}.jpg`, 'jpeg', paper, index),
    );
  });
}
