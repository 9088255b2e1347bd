import { capitalShare, foldRun, type PageLayout } from '../../domain/index.ts';
import type { Reading } from './reading.ts';

/**
 * What kind of copy the paper says it is: `(BẢN SAO)` under the title of civil-status papers, or the stamp of a certified copy.
 * A paper that says nothing may be an original or a plain photocopy; the picture does not tell.
 */
export function readCopyKind(layouts: readonly PageLayout[]): Reading | null {
  for (const run of layouts.flatMap(({ runs }) => runs)) {
    if (capitalShare(run.text) < 0.8) continue;
    const text = foldRun(run);
    if (/^(chung thuc ban sao|ban sao dung voi ban chinh)/.test(text))
      return { value: 'ban-sao-chung-thuc', words: run.words };
    if (/^(ban sao|trich luc .*ban sao|giay .*ban sao)$/.test(text)) return { value: 'ban-sao', words: run.words };
    if (/^sao y( ban chinh)?$/.test(text)) return { value: 'sao-y', words: run.words };
  }
  return null;
}
