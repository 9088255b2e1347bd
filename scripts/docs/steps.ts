import type { Declarations } from '../../src/workspace/workspace.ts';
import { GENERATED } from './markdown.ts';
import { settingsTable } from './settings.ts';

type Registered = ReturnType<Declarations['steps']>[number];

/** Every built-in step as it declares itself, in running order. */
export function stepsPage(steps: readonly Registered[]): string {
  return `${GENERATED}

# Steps

What a pipeline may use. \`sohoa steps show NAME\` shows the same, steps of plugins included.

${steps.map(stepSection).join('\n\n')}
`;
}

function stepSection({ step, settingsSchema }: Registered): string {
  const { kind, summary, scope, version, effect, reads, writes, engines = [], examples } = step;
  const names = (list: readonly string[]) => list.map((name) => `\`${name}\``).join(', ') || '–';
  const facts = [
    `- works on: ${scope}`,
    `- reads: ${names(reads)}`,
    `- writes: ${names(writes)}`,
    ...(engines.length > 0 ? [`- engines: ${names(engines)}`] : []),
    ...(effect === 'outside' ? ['- changes an outside system; left out by `--dry-run`'] : []),
    `- version ${version}`,
  ];
  const samples = (examples as readonly { title: string; with: unknown }[]).map(
    ({ title, with: values }) => `- ${title}: \`with: ${JSON.stringify(values)}\``,
  );
  return [
    `## \`${kind}\``,
    `${summary.en}. *${summary.vi}.*`,
    facts.join('\n'),
    settingsTable(settingsSchema),
    ...(samples.length > 0 ? [`Examples:\n\n${samples.join('\n')}`] : []),
  ].join('\n\n');
}
