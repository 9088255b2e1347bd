import type { EngineFingerprint, ImagingEngine } from '../../plugin/index.ts';
import { decodePicture } from './decode.ts';
import { inspectImage } from './inspect.ts';
import { preparePage } from './prepare.ts';
import { sharpVersion } from './sharp-library.ts';
import { shrinkPicture } from './shrink.ts';

/** Raised when the same picture may give another reading image or geometry. */
const ALGORITHM = 4;

/** What makes reading images, without loading it. */
export function imagingFingerprint(): EngineFingerprint {
  return { name: 'sohoa-imaging', version: `${ALGORITHM}+sharp-${sharpVersion()}`, model: null };
}

/** Pictures of pages: looked at, turned, levelled, flattened, decoded, made smaller. sharp is loaded at first use. */
export function createImagingEngine(): ImagingEngine {
  return {
    fingerprint: imagingFingerprint(),
    inspect: inspectImage,
    prepare: preparePage,
    decode: decodePicture,
    shrink: shrinkPicture,
  };
}
