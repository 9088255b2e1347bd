import type { PageSheet } from '../domain/index.ts';

/** Pages of a stack that belong to one dossier: indices into the stack, ascending. */
export interface StackSection {
  readonly code: string;
  readonly pages: readonly number[];
}

/** Pages that belong to nobody, first and last included. */
export interface StackGap {
  readonly first: number;
  readonly last: number;
  /** `no-sheet`: none stands before them · `unread`: the one at their beginning cannot be read. */
  readonly why: 'no-sheet' | 'unread';
}

export interface StackCut {
  readonly sections: readonly StackSection[];
  readonly gaps: readonly StackGap[];
}

/**
 * Cuts a stack of papers at its dossier sheets. A code never leaks: what stands before the first sheet, behind one that
 * ends a dossier, or behind one that cannot be read, up to the next readable sheet, belongs to nobody. The unreadable
 * sheet itself also goes with the dossier before it, whose end is unsure then: that dossier is stopped at it.
 * `null` where a page is no sheet.
 */
export function cutStack(sheets: readonly (PageSheet | null)[]): StackCut {
  const sections: Section[] = [];
  const gaps: Gap[] = [];
  let section = null as Section | null;
  let gap = null as Gap | null;
  for (const [index, page] of sheets.entries()) {
    const sheet = page?.state === 'read' ? page.sheet : null;
    const isLost = page?.state === 'unread' && page.frame === 'dossier';
    if (sheet?.action === 'dossier' && section?.code !== sheet.code) {
      section = { code: sheet.code, pages: [] };
      sections.push(section);
    }
    section?.pages.push(index);
    if (section !== null && !isLost) {
      gap = null;
      // That of another dossier too: it stays in this one, which is stopped at it.
      if (sheet?.action === 'end') section = null;
      continue;
    }
    if (gap === null || isLost) {
      gap = { first: index, last: index, why: isLost ? 'unread' : 'no-sheet' };
      gaps.push(gap);
    }
    gap.last = index;
    section = null;
  }
  return { sections, gaps };
}

interface Section {
  readonly code: string;
  readonly pages: number[];
}

interface Gap {
  readonly first: number;
  last: number;
  readonly why: StackGap['why'];
}
