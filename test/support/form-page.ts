import type { PageText } from '../../src/domain/index.ts';
import { MOTTO, type PlacedText, textPage } from './text-page.ts';

/**
 * A page typed as a list of lines from top to bottom: `~` centres a line, `  |  ` parts columns (left margin, middle, right of the
 * middle), an empty line leaves a gap. `@` begins a line in the right half, as signatures do.
 */
export function formPage(lines: readonly string[], { head = true } = {}): PageText {
  const placed: PlacedText[] = head ? MOTTO.map((line) => ({ ...line, x: 105 })) : [];
  for (const [index, line] of lines.entries()) placed.push(...place(line, (head ? 36 : 14) + index * 6.4));
  return textPage(placed);
}

function place(line: string, y: number): PlacedText[] {
  if (line === '') return [];
  if (line.startsWith('~')) return [{ text: line.slice(1), x: 105, y, align: 'center' }];
  if (line.startsWith('@')) return [{ text: line.slice(1), x: 150, y, align: 'center' }];
  const cells = line.split('  |  ');
  const columns = cells.length === 2 ? [22, 112] : cells.length === 3 ? [22, 85, 145] : [22, 62, 102, 132, 165];
  return cells.flatMap((text, index) => (text === '' ? [] : [{ text, x: columns[index] ?? 165, y }]));
}

/** The agency in the left column of the head, the motto in the right one. */
export function officeHead(agency: readonly string[], more: { number?: string; date?: string } = {}): PlacedText[] {
  return [
    ...MOTTO,
    ...agency.map((text, index) => ({ text, x: 55, y: 20 + index * 6, align: 'center' as const })),
    ...(more.number ? [{ text: more.number, x: 55, y: 22 + agency.length * 6, align: 'center' as const }] : []),
    ...(more.date ? [{ text: more.date, x: 147, y: 22 + agency.length * 6, align: 'center' as const }] : []),
  ];
}

/** Lines below an {@link officeHead}. */
export function officePage(head: readonly PlacedText[], lines: readonly string[]): PageText {
  return textPage([...head, ...lines.flatMap((line, index) => place(line, 52 + index * 6.4))]);
}
