import { askProgram, findModel, locateProgram, type NativeSource, type OcrModel } from '../engines/ocr/index.ts';
import { fail } from '../errors/index.ts';
import { compareEngines, type EngineComparison } from './compare-engines.ts';
import { type Machine, thisMachine } from './machine.ts';

/** Which engine reads, with which model, and why it. */
export interface OcrChoice {
  readonly engine: 'tesseract.js' | 'tesseract';
  readonly model: OcrModel;
  /** The machine's program where it is the engine. */
  readonly native: NativeSource | null;
  readonly why: OcrReason;
  readonly comparison: EngineComparison | null;
}

/**
 * `named`: the settings say so · `packaged`: the package's own model was asked for, whatever the machine has, and so its
 * engine · `alone`: the machine has no other · `quicker`, `slower`, `worse`: how the machine's own did beside the
 * package's · `unmeasured`: that could not be found out · `kept`: what the workspace began with.
 */
export type OcrReason = 'named' | 'packaged' | 'alone' | 'quicker' | 'slower' | 'worse' | 'unmeasured' | 'kept';

export interface OcrWish {
  readonly engine: string;
  readonly model: string;
}

/** Measured beside other work, the two differ by a tenth from one time to the next. */
const CLEARLY_QUICKER = 0.8;
const AS_LEGIBLE = 0.97;

/**
 * `auto` is the machine's own tesseract where it is clearly quicker here at the same quality, else tesseract.js in
 * processes of ours. Errors: ENGINE_MISSING, OCR_MODEL_MISSING.
 */
export async function chooseOcr(wish: OcrWish, machine: Machine = thisMachine()): Promise<OcrChoice> {
  const model = modelOf(wish.model);
  const packaged = { engine: 'tesseract.js', model, native: null, comparison: null } as const;
  if (wish.engine === 'tesseract.js') return { ...packaged, why: 'named' };
  if (wish.engine === 'tesseract') return nativeChoice(model, machine, 'named');
  if (wish.engine !== 'auto') return fail('ENGINE_MISSING', { params: { engine: wish.engine } });
  if (wish.model === 'npm') return { ...packaged, why: 'packaged' };
  const path = locateProgram(machine.searchPath);
  if (path === null) return { ...packaged, why: 'alone' };

  const comparison = await compareEngines(path, model, machine);
  if (comparison === null) return { ...packaged, why: 'unmeasured' };
  const { native, packaged: ours } = comparison;
  if (native.legible < AS_LEGIBLE * ours.legible) return { ...packaged, why: 'worse', comparison };
  if (native.seconds > CLEARLY_QUICKER * ours.seconds) return { ...packaged, why: 'slower', comparison };
  const program = { path, version: comparison.version };
  return {
    engine: 'tesseract',
    model,
    native: { program, cache: machine.cache, env: machine.env },
    why: 'quicker',
    comparison,
  };
}

/** The machine's own program, unmeasured. Errors: ENGINE_MISSING. */
async function nativeChoice(model: OcrModel, { searchPath, cache, env }: Machine, why: OcrReason): Promise<OcrChoice> {
  const path = locateProgram(searchPath);
  const program = path === null ? null : await askProgram(path, env);
  if (program === null) return fail('ENGINE_MISSING', { params: { engine: 'tesseract' } });
  return { engine: 'tesseract', model, native: { program, cache, env }, why, comparison: null };
}

function modelOf(wish: string): OcrModel {
  if (wish === 'auto') return findModel();
  return wish === 'npm' ? findModel({ pinned: 'npm' }) : findModel({ path: wish });
}
