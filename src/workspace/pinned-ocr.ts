import { ocrFingerprint } from '../engines/ocr/index.ts';
import { fail } from '../errors/index.ts';
import type { Catalog } from '../plugin/index.ts';
import { chooseOcr, type OcrChoice } from './choose-ocr.ts';
import { type Machine, thisMachine } from './machine.ts';
import type { Settings } from './settings.ts';

const PIN = 'ocr-model';

interface Pin {
  readonly sha256: string;
  readonly path: string;
  /** Workspaces older than the choice of an engine read with tesseract.js. */
  readonly engine?: OcrChoice['engine'];
}

type Meta = Pick<Catalog, 'getMeta' | 'setMeta'>;
type Wish = Pick<Settings['ocr'], 'engine' | 'model'>;

/**
 * Notes engine and model of a workspace at its first run. What is installed or updated later must not change half a
 * batch, so it is not taken up by itself; naming another in the settings is what changes it.
 */
export async function pinOcr(catalog: Meta, wish: Wish, machine: Machine = thisMachine()): Promise<void> {
  if (isNamed(wish) || (await catalog.getMeta(PIN)) !== null) return;
  const { engine, model } = await chooseOcr(wish, machine);
  const pin: Pin = { sha256: ocrFingerprint(model).model ?? '', path: model.path, engine };
  await catalog.setMeta(PIN, JSON.stringify(pin));
}

/** Engine and model this workspace reads with. Errors: OCR_MODEL_CHANGED, OCR_MODEL_MISSING, ENGINE_MISSING. */
export async function findOcr(catalog: Meta, wish: Wish, machine: Machine = thisMachine()): Promise<OcrChoice> {
  const kept = await catalog.getMeta(PIN);
  if (isNamed(wish) || kept === null) return chooseOcr(wish, machine);
  const pin = JSON.parse(kept) as Pin;
  const engine = wish.engine === 'auto' ? (pin.engine ?? 'tesseract.js') : wish.engine;
  const models = wish.model === 'auto' ? ['auto', 'npm'] : [wish.model];
  for (const model of models) {
    const choice = await chooseOcr({ engine, model }, machine);
    const isPinned = wish.model !== 'auto' || ocrFingerprint(choice.model).model === pin.sha256;
    if (isPinned) return { ...choice, why: wish.engine === 'auto' ? 'kept' : choice.why };
  }
  return fail('OCR_MODEL_CHANGED', { params: { source: pin.path } });
}

/** Nothing is left to the machine: both are named, or the package's model is, which is read with its engine. */
function isNamed({ engine, model }: Wish): boolean {
  return model === 'npm' || (engine !== 'auto' && model !== 'auto');
}
