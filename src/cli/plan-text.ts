import type { Declarations } from '../workspace/workspace.ts';
import type { Session } from './session.ts';
import { textTable } from './table.ts';

type Plan = ReturnType<Declarations['plan']>;

/** A plan as plain data: what would run, with every setting filled in. */
export function planFacts({ name, description, file, steps }: Plan) {
  return {
    name,
    description,
    file,
    steps: steps.map(({ kind, declaration, from, settings, timeoutMs, line }) => ({
      kind,
      from,
      line,
      scope: declaration.scope as 'page' | 'document' | 'dossier' | 'batch',
      effect: declaration.effect as 'none' | 'outside',
      reads: declaration.reads as readonly string[],
      writes: declaration.writes as readonly string[],
      timeoutSeconds: timeoutMs / 1000,
      settings,
    })),
  };
}

/** The steps in order, what each reads and writes. */
export function planText(plan: ReturnType<typeof planFacts>, { words, paint }: Session): string {
  const headings = [
    words('column.line'),
    words('column.step'),
    words('column.scope'),
    words('steps.reads'),
    words('steps.writes'),
  ];
  const rows = plan.steps.map(({ line, kind, scope, reads, writes }) => [
    line,
    kind,
    words(`scope.${scope}`),
    reads.join(', '),
    writes.join(', '),
  ]);
  const heading = [paint('bold', plan.name), ...(plan.description === '' ? [] : [plan.description]), plan.file];
  return `${heading.join('\n')}\n\n${textTable(headings, rows)}`;
}
