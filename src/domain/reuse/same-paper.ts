import { codesOf } from '../validity/index.ts';
import type { HeldPaper } from './held-paper.ts';

/**
 * One entry for a paper that several stores hold: ours when we have it, else the one that says most. Two entries are the
 * same paper when they bear the same document code, the same bytes, or the same kind and number of the same day.
 */
export function withoutDoubles(papers: readonly HeldPaper[]): HeldPaper[] {
  const ranked = [...papers].sort((a, b) => rank(a) - rank(b) || (a.ref < b.ref ? -1 : 1));
  const kept: HeldPaper[] = [];
  for (const paper of ranked) {
    const at = kept.findIndex((other) => isSame(other, paper));
    const same = kept[at];
    if (same === undefined) kept.push(paper);
    else if (same.store !== paper.store) kept[at] = joined(same, paper);
  }
  return kept;
}

/** What the national store says of it (a result code, that it is a signed result) is worth keeping with our copy. */
function joined(kept: HeldPaper, other: HeldPaper): HeldPaper {
  return {
    ...kept,
    resultCode: kept.resultCode ?? other.resultCode,
    alsoIn: [...new Set([...kept.alsoIn, other.store])].sort(),
  };
}

function rank({ store, issuedDate }: HeldPaper): number {
  if (store === 'own') return 0;
  return issuedDate === null ? 2 : 1;
}

function isSame(a: HeldPaper, b: HeldPaper): boolean {
  if (a.docCode !== null && a.docCode === b.docCode) return true;
  const [hashA, hashB] = [a.file?.sha256 ?? null, b.file?.sha256 ?? null];
  if (hashA !== null && hashA === hashB) return true;
  if (a.store === b.store || a.kind === null || a.kind !== b.kind) return false;
  const codes = codesOf(b);
  const sameCode = codesOf(a).some((code) => codes.includes(code));
  return sameCode && (a.issuedDate === null || b.issuedDate === null || a.issuedDate === b.issuedDate);
}
