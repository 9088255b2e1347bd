import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { PAPER_KINDS, type Problem, paperKind, parseDossierCode, type Sheet } from '../domain/index.ts';
import { fail, problem } from '../errors/index.ts';
import { type Language, translate } from '../messages/index.ts';
import { nearestNames, toProblem } from '../pipeline/index.ts';
import type { PrintableSheet } from '../plugin/index.ts';
import { readRegister } from '../stores/register/read-register.ts';
import { locateAround } from './declarations.ts';
import { workspacePaths } from './locate.ts';
import type { OpenRequest } from './room.ts';
import { Settings } from './settings.ts';
import { readWorkspaceSettings } from './settings-file.ts';
import type { SeparatorsReport, SeparatorsRequest } from './workspace.ts';
import { writeWhole } from './write-whole.ts';

/** What the sheets are written in: those who handle the paper read Vietnamese, whatever the terminal speaks. */
const PRINTED: Language = 'vi';
const DEFAULT_NAME = 'to-phan-cach.pdf';

/**
 * `sohoa separators`: sheets for dossiers and documents as one PDF. Needs no workspace; in one, its code patterns and
 * column synonyms count. Errors: CODE_NOT_VALID, FLAG_VALUE, FLAG_REQUIRED, those of `readRegister`.
 */
export async function printSeparators(
  request: SeparatorsRequest,
  context: Pick<OpenRequest, 'dir' | 'cwd' | 'env'>,
): Promise<SeparatorsReport> {
  const settings = settingsAround(context);
  const { codes, problems } = await wantedCodes(request, settings);
  const sheets: Sheet[] = [
    ...codes.flatMap((code): Sheet[] => [
      { action: 'dossier', code },
      ...(request.ends ? [{ action: 'end', code } as const] : []),
    ]),
    ...documentSheets(request),
  ];
  if (sheets.length === 0 && problems.length === 0) {
    fail('FLAG_REQUIRED', { params: { flag: '--register', command: 'separators' } });
  }
  if (sheets.length === 0) return { file: null, sheets, problems };
  const { createSheetEngine } = await import('../engines/sheets/index.ts');
  const bytes = await createSheetEngine().print(sheets.map(printable));
  const file = request.output ?? freeName(join(context.cwd, DEFAULT_NAME));
  if (request.output === null) await writeFile(file, bytes, { flag: 'wx' });
  else await writeWhole(file, bytes);
  return { file, sheets, problems };
}

function settingsAround(context: Pick<OpenRequest, 'dir' | 'cwd' | 'env'>): Settings {
  const dir = locateAround(context);
  return dir === null ? Settings.parse({}) : readWorkspaceSettings(workspacePaths(dir).settings, context.env);
}

/** Codes named, then those of the register; each once. A row without a code is reported, the others are printed. */
async function wantedCodes({ codes, register }: SeparatorsRequest, settings: Settings) {
  const codeOf = (text: string) => {
    const parsed = parseDossierCode(text, settings.dossierCode.patterns);
    return parsed.ok ? parsed.value.code : null;
  };
  const found = new Set(codes.map((value) => codeOf(value) ?? fail('CODE_NOT_VALID', { params: { value } })));
  const problems: Problem[] = [];
  if (register !== null) {
    const { rows } = await readRegister(register, { synonyms: settings.register.synonyms });
    for (const { line, cells } of rows) {
      const code = codeOf(cells['ma_ho_so'] ?? cells['so_ky_hieu_ho_so'] ?? '');
      if (code === null) problems.push(toProblem(problem('ROW_CODE_INVALID', { where: { line, field: 'ma_ho_so' } })));
      else found.add(code);
    }
  }
  return { codes: [...found], problems };
}

function documentSheets({ kinds, documents }: SeparatorsRequest): Sheet[] {
  const wanted = kinds.length === 0 && documents !== null ? [null] : kinds.map(knownKind);
  return wanted.flatMap((kind) =>
    Array.from({ length: documents ?? 1 }, () => ({ action: 'document', kind }) satisfies Sheet),
  );
}

function knownKind(value: string): string {
  const kind = value.normalize('NFC').trim().toLowerCase();
  if (paperKind(kind) !== null) return kind;
  const names = PAPER_KINDS.map((known) => known.kind);
  const near = nearestNames(kind, names);
  const possible = (near.length > 0 ? near : names.slice(0, 12)).join(', ');
  return fail('FLAG_VALUE', { params: { flag: '--kind', value, possible } });
}

function printable(sheet: Sheet): PrintableSheet {
  const words = (key: 'heading' | 'note') => translate(PRINTED, `sheet.${sheet.action}.${key}`);
  const subject =
    sheet.action === 'document'
      ? (paperKind(sheet.kind ?? '')?.name ?? translate(PRINTED, 'sheet.document.any-kind'))
      : sheet.code;
  return { sheet, heading: words('heading'), subject, notes: [words('note'), translate(PRINTED, 'sheet.common.note')] };
}

/** `NAME-2.pdf` and so on: sheets printed for another batch are not written over. */
function freeName(path: string): string {
  const stem = join(dirname(path), basename(path, extname(path)));
  for (let number = 2, name = path; ; number += 1) {
    if (!existsSync(name)) return name;
    name = `${stem}-${number}${extname(path)}`;
  }
}
