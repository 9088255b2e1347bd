import type { CloseReport } from '../workspace/quality/close-sampling.ts';
import type { SamplingView } from '../workspace/quality/sampling.ts';
import type { Session } from './session.ts';
import { textTable } from './table.ts';

export function samplingList(views: readonly SamplingView[], { words }: Session): string {
  if (views.length === 0) return words('sampling.none');
  const headings = [
    words('column.sampling'),
    words('column.lot'),
    words('column.sample'),
    words('column.bad'),
    words('column.verdict'),
  ];
  const rows = views.map(({ sampling, result }) => [
    sampling.id,
    `${sampling.name} (${sampling.lotSize})`,
    `${result.seen}/${sampling.sampleSize}`,
    `${result.defective}/${sampling.acceptance}`,
    words(`sampling.verdict.${sampling.verdict ?? result.verdict}`),
  ]);
  return textTable(headings, rows);
}

/** One line of how far it is, then every drawn document. */
export function samplingText(view: SamplingView, session: Session): string {
  const { words } = session;
  const headings = [
    words('column.code'),
    words('column.document'),
    words('column.version'),
    words('column.defects'),
    words('column.by'),
  ];
  const rows = view.items.map(({ dossierCode, docCode, recordVersion, defects, by }) => {
    const found = defects?.map((defect) => words(`defect.${defect}`)).join('; ');
    return [
      dossierCode,
      docCode,
      recordVersion,
      found === '' ? words('sampling.finding.none') : (found ?? ''),
      by ?? '',
    ];
  });
  return `${samplingProgress(view, session)}\n\n${textTable(headings, rows)}`;
}

export function samplingProgress({ sampling, result }: SamplingView, { words }: Session): string {
  const { id, name, sampleSize, acceptance } = sampling;
  const verdict = words(`sampling.verdict.${sampling.verdict ?? result.verdict}`);
  return words('sampling.progress', {
    ...{ id, name, sampleSize, acceptance, verdict },
    ...{ seen: result.seen, defective: result.defective },
  });
}

export function samplingClosed({ sampling, minutes, rework }: CloseReport, { words }: Session): string {
  const verdict = words(`sampling.verdict.${sampling.verdict ?? 'open'}`);
  const lines = [words('sampling.closed', { id: sampling.id, verdict, minutes })];
  if (rework !== null) lines.push(words('sampling.rework', { count: rework.documents.length, file: rework.file }));
  return lines.join('\n');
}
