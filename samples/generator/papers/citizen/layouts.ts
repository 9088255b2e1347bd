import type { Paper, Scene } from '../paper.ts';
import type { CitizenKind } from './kind.ts';
import type { LayoutWishes } from './sheet.ts';

/** The layouts most forms of an office are met in. */
export const OFFICE_LAYOUTS: readonly LayoutWishes[] = [
  { layout: 'agency-lines', manner: 'lines', head: 'agency', date: 'head' },
  { layout: 'agency-numbered', manner: 'numbered', head: 'agency', date: 'foot' },
  { layout: 'agency-boxed', manner: 'boxed', head: 'agency', date: 'head' },
  { layout: 'agency-pairs', manner: 'pairs', head: 'agency', date: 'foot' },
  { layout: 'agency-grid', manner: 'grid', head: 'agency', date: 'head' },
];

/** A kind whose layouts differ in how entries are set, not in what they say. */
export function kindOf(
  kind: string,
  layouts: readonly LayoutWishes[],
  make: (scene: Scene, layout: LayoutWishes) => Paper,
  span: { readonly from?: string; readonly to?: string } = {},
): CitizenKind {
  return {
    kind,
    layouts: layouts.map((layout) => ({ name: layout.layout, ...span, make: (scene) => make(scene, layout) })),
  };
}
