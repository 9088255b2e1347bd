import { resolve } from 'node:path';
import { COMPANION_TABLES, type CompanionRows, type CompanionTable, parseDossierCode } from '../../domain/index.ts';
import { problem, type SohoaError } from '../../errors/index.ts';
import type { Survey } from '../../pipeline/index.ts';
import type { DossierSource } from '../../plugin/index.ts';
import { readCompanion } from '../../stores/register/read-companion.ts';
import type { Settings } from '../settings.ts';

/**
 * Gives each dossier of the batch its rows of the tables beside the register. A row whose `ma_ho_so` is no code keeps the
 * batch from starting: nobody could say what is lost with it. Rows of other dossiers are passed over, as a table may
 * cover a year. Errors: those of `readCompanion`.
 */
export async function withCompanions(batch: Survey, settings: Settings, dir: string): Promise<Survey> {
  const byCode = new Map<string, Found>();
  const faults: SohoaError[] = [];
  for (const table of Object.keys(COMPANION_TABLES) as CompanionTable[]) {
    const path = settings.register.tables[table];
    if (path === undefined) continue;
    const { rows } = await readCompanion(table, resolve(dir, path));
    for (const { line, cells } of rows) {
      const code = parseDossierCode(cells['ma_ho_so'] ?? '', settings.dossierCode.patterns);
      if (code.ok) keep(byCode, code.value.code, table, { line, cells });
      // The line is no place: places with a line are rows of the register.
      else faults.push(problem('TABLE_CODE_INVALID', { where: { file: path }, params: { line } }));
    }
  }
  return {
    ...batch,
    blocking: [...batch.blocking, ...faults],
    roster: batch.roster.map((source): DossierSource => {
      const tables = byCode.get(source.code);
      return tables === undefined ? source : { ...source, tables };
    }),
  };
}

type Row = NonNullable<CompanionRows[CompanionTable]>[number];
type Found = Partial<Record<CompanionTable, Row[]>>;

function keep(byCode: Map<string, Found>, code: string, table: CompanionTable, row: Row): void {
  const found = byCode.get(code) ?? {};
  byCode.set(code, found);
  const rows = found[table] ?? [];
  found[table] = rows;
  rows.push(row);
}
