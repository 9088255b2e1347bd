import type { Declarations } from '../workspace/workspace.ts';
import type { Session } from './session.ts';
import { settingRows } from './setting-rows.ts';
import { factList, textTable } from './table.ts';

type Registered = ReturnType<Declarations['steps']>[number];

/** What a step declares, as plain data. */
export function stepFacts({ step, from, settingsSchema }: Registered) {
  const { kind, summary, scope, version, effect, reads, writes, engines = [], examples } = step;
  return {
    kind: kind as string,
    from,
    summary: summary as { en: string; vi: string },
    scope: scope as 'page' | 'document' | 'dossier' | 'batch',
    version: version as number,
    effect: effect as 'none' | 'outside',
    reads: reads as readonly string[],
    writes: writes as readonly string[],
    engines: engines as readonly string[],
    settings: settingRows(settingsSchema),
    examples: examples as readonly { title: string; with: unknown }[],
  };
}

/** A step with its settings, as its author declared it. */
export function stepText(step: ReturnType<typeof stepFacts>, session: Session): string {
  const { words, language } = session;
  const facts = factList([
    [words('steps.from'), step.from],
    [words('steps.scope'), words(`scope.${step.scope}`)],
    [words('steps.reads'), step.reads.join(', ') || '–'],
    [words('steps.writes'), step.writes.join(', ') || '–'],
    [words('steps.version'), step.version],
  ]);
  const settings = step.settings.map(({ name, type, byDefault, description }) => [name, type, byDefault, description]);
  const headings = [words('steps.setting'), words('steps.type'), words('steps.by-default'), words('steps.meaning')];
  const examples = step.examples.map(({ title, with: values }) =>
    [words('steps.example', { title }), `  - use: ${step.kind}`, ...withLines(values)].join('\n'),
  );
  return [
    `${session.paint('bold', step.kind)}: ${step.summary[language]}`,
    facts,
    settings.length === 0 ? words('steps.no-settings') : textTable(headings, settings),
    ...examples,
  ].join('\n\n');
}

/** JSON is YAML, and one line a setting reads well enough. */
function withLines(values: unknown): string[] {
  const entries = Object.entries(values ?? {});
  return entries.length === 0
    ? []
    : ['    with:', ...entries.map(([name, value]) => `      ${name}: ${JSON.stringify(value)}`)];
}
