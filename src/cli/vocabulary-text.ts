import type { VocabularyReport } from '../workspace/vocabulary/show-vocabulary.ts';
import type { Session } from './session.ts';
import { textTable } from './table.ts';

export function vocabularyText({ kind, procedures, agencies, file }: VocabularyReport, { words }: Session): string {
  const none = file === null ? [words('vocabulary.none', { kind })] : [];
  if (kind === 'procedures') {
    const headings = [
      words('column.entry-code'),
      words('column.entry-name'),
      words('column.subject-field'),
      words('column.components'),
    ];
    const rows = procedures.map((entry) => [entry.root, entry.name, entry.fieldName, String(entry.components.length)]);
    return [...none, textTable(headings, rows)].join('\n');
  }
  if (agencies.length === 0) return none.join('\n');
  const headings = [
    words('column.entry-code'),
    words('column.entry-name'),
    words('column.level'),
    words('column.since'),
  ];
  const rows = agencies.map(({ code, name, level, validFrom }) => [
    code ?? '',
    name,
    level === null ? '' : words(`level.${level}`),
    validFrom,
  ]);
  return [...none, textTable(headings, rows)].join('\n');
}
