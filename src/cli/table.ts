import { stripVTControlCharacters } from 'node:util';

/** Columns side by side, as wide as their widest cell; the last column is not padded. Numbers stand to the right. */
export function textTable(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))));
  const numeric = headings.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number' || row[column] === ''),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
        if (numeric[column] === true) return gap + cell;
        return column === row.length - 1 ? cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}

/** Name–value lines, values aligned. */
export function factList(facts: readonly (readonly [name: string, value: string | number])[], indent = ''): string {
  const width = Math.max(0, ...facts.map(([name]) => displayWidth(name)));
  return facts
    .map(([name, value]) => `${indent}${name}${' '.repeat(width - displayWidth(name))}  ${value}`.trimEnd())
    .join('\n');
}

/** Columns a text takes on a terminal: colours take none, Vietnamese letters in pieces (NFD) one each. */
export function displayWidth(text: string): number {
  return [...stripVTControlCharacters(text).normalize('NFC')].filter((letter) => !/\p{M}/u.test(letter)).length;
}

/** Breaks a text at blanks so that no line is longer than `width`, unless a single word is. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
