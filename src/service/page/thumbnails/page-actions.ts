import type { ReviewAction } from '../../../domain/index.ts';
import type { DossierView, PageView } from '../../review/api.ts';

/** What can be done to the page in sight; each takes effect at once and can be taken back from the history. */
export const PAGE_COMMANDS = ['rotateLeft', 'rotateRight', 'blank', 'split', 'join', 'up', 'down'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** The decision a command stands for on this page; null where it has no meaning there. */
export function pageAction(view: DossierView, page: PageView, command: PageCommand): ReviewAction | null {
  switch (command) {
    case 'rotateLeft':
      return rotate(page, 270);
    case 'rotateRight':
      return rotate(page, 90);
    case 'blank':
      return { kind: 'mark', page: page.key, mark: 'blank', set: !page.marks.includes('blank') };
    case 'split':
      return beginsDocument(view, page) ? null : { kind: 'begins', page: page.key, set: true };
    case 'join':
      return beginsDocument(view, page) && page.document !== 0 ? { kind: 'begins', page: page.key, set: false } : null;
    case 'up':
      return move(view, page, -1);
    case 'down':
      return move(view, page, 1);
  }
}

export function beginsDocument(view: DossierView, page: PageView): boolean {
  return page.document === null || pagesOf(view, page)[0] === page.number;
}

function rotate(page: PageView, by: 90 | 270): ReviewAction {
  const rotation = ((page.rotation + by) % 360) as 0 | 90 | 180 | 270;
  return { kind: 'rotate', page: page.key, rotation };
}

function move(view: DossierView, page: PageView, by: 1 | -1): ReviewAction | null {
  const numbers = [...pagesOf(view, page)];
  const from = numbers.indexOf(page.number);
  const other = numbers[from + by];
  if (from === -1 || other === undefined) return null;
  numbers[from] = other;
  numbers[from + by] = page.number;
  const keys = new Map(view.pages.map(({ number, key }) => [number, key]));
  return { kind: 'order', pages: numbers.flatMap((number) => keys.get(number) ?? []) };
}

function pagesOf(view: DossierView, page: PageView): readonly number[] {
  return view.documents.find(({ index }) => index === page.document)?.pages ?? [];
}
