import { ocrFingerprint } from '../engines/ocr/index.ts';
import { fail } from '../errors/index.ts';
import type { Catalog } from '../plugin/index.ts';
import { chooseOcr, type OcrChoice } from './choose-ocr.ts';
import type { Settings } from './settings.ts';

const PIN = 'ocr-model';

interface Pin {
  readonly sha256: string;
  readonly path: string;
}

/**
 * Notes the model of a workspace at its first run. One that is installed or updated later must not change half a batch,
 * so it is not taken up by itself; naming another in the settings is what changes it.
 */
export async function pinOcr(catalog: Catalog, wish: Settings['ocr']): Promise<void> {
  if (wish.model !== 'auto' || (await catalog.getMeta(PIN)) !== null) return;
  const { model } = chooseOcr(wish);
  const pin: Pin = { sha256: ocrFingerprint(model).model ?? '', path: model.path };
  await catalog.setMeta(PIN, JSON.stringify(pin));
}

/** Engine and model this workspace reads with. Errors: OCR_MODEL_CHANGED, OCR_MODEL_MISSING, ENGINE_MISSING. */
export async function findOcr(catalog: Catalog, wish: Settings['ocr']): Promise<OcrChoice> {
  const kept = await catalog.getMeta(PIN);
  if (wish.model !== 'auto' || kept === null) return chooseOcr(wish);
  const pin = JSON.parse(kept) as Pin;
  const candidates = [chooseOcr({ ...wish, model: 'auto' }), chooseOcr({ ...wish, model: 'npm' })];
  const pinned = candidates.find(({ model }) => ocrFingerprint(model).model === pin.sha256);
  return pinned ?? fail('OCR_MODEL_CHANGED', { params: { source: pin.path } });
}
