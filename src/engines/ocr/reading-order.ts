import type { OcrResult } from '../../plugin/index.ts';

export function inReadingOrder(blocks: OcrResult['blocks']): OcrResult['blocks'] {
  return blocks;
}
