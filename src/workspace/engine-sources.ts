import type { EngineFingerprint } from '../plugin/index.ts';
import type { OcrChoice } from './choose-ocr.ts';
import type { EngineSources } from './engines.ts';

export interface EngineOptions {
  /** Recognition processes. */
  readonly jobs: number;
  readonly recycleAfterPages?: number;
  readonly memoryLimitMb?: number;
}

/** Which module stands behind each engine. Imports are inside, so that a command that reads no page loads none. */
export function engineSources(
  ocr: OcrChoice,
  { jobs, recycleAfterPages, memoryLimitMb }: EngineOptions,
): EngineSources {
  return {
    imaging: source(async () => (await import('../engines/imaging/index.ts')).createImagingEngine()),
    pdf: source(async () => (await import('../engines/pdf/index.ts')).createPdfEngine()),
    alto: source(async () => (await import('../engines/alto/index.ts')).createAltoEngine()),
    filetype: source(async () => (await import('../engines/filetype/index.ts')).createFileTypeEngine()),
    barcodes: source(async () => (await import('../engines/barcodes/index.ts')).createBarcodeEngine()),
    sheets: source(async () => (await import('../engines/sheets/index.ts')).createSheetEngine()),
    forms: source(async () => (await import('../engines/forms/index.ts')).createFormEngine()),
    ocr: source(async () => {
      const { createOcrEngine } = await import('../engines/ocr/index.ts');
      const limits = {
        ...(recycleAfterPages === undefined ? {} : { recycleAfterPages }),
        ...(memoryLimitMb === undefined ? {} : { memoryLimitMb }),
      };
      const native = ocr.native === null ? {} : { native: ocr.native };
      return createOcrEngine({ workers: jobs, model: ocr.model, ...native, ...limits });
    }),
  };
}

/** Making an engine loads nothing heavy (each does that at its first call), so its fingerprint may come from itself. */
function source<Engine extends { readonly fingerprint: EngineFingerprint }>(make: () => Promise<Engine>) {
  let made: Promise<Engine> | null = null;
  const load = () => {
    made ??= make();
    return made;
  };
  return { load, fingerprint: async () => (await load()).fingerprint };
}
