import { type JsonSchema, settingRows } from '../../src/cli/setting-rows.ts';
import { GENERATED, markdownTable } from './markdown.ts';

/** Everything `sohoa.yaml` may hold. */
export function settingsPage(schema: object, connectors: readonly ConnectorFace[]): string {
  return `${GENERATED}

# Settings: \`sohoa.yaml\`

Every setting has a default, so that an empty file is a working workspace. Flags win over environment variables,
these over this file. Secrets never stand in the file: it names the environment variable or the file that holds them.

${settingsTable(schema)}

Steps have settings of their own, see [steps.md](steps.md).

${connectors.map(connectorSection).join('\n\n')}
`;
}

/** Settings of a connector, as they stand under `targets.NAME.settings`. */
export interface ConnectorFace {
  readonly kind: string;
  readonly summary: { readonly en: string; readonly vi: string };
  readonly secrets: readonly string[];
  readonly schema: object;
}

function connectorSection({ kind, summary, secrets, schema }: ConnectorFace): string {
  return [
    `## Targets with \`use: ${kind}\``,
    `${summary.en}. *${summary.vi}.*`,
    `Secrets, named under \`targets.NAME.secrets\`: ${secrets.map((name) => `\`${name}\``).join(', ')}. Settings, under \`targets.NAME.settings\`:`,
    settingsTable(schema),
  ].join('\n\n');
}

/** Settings of one schema as a table; a sentence where there are none. */
export function settingsTable(schema: object): string {
  const rows = settingRows(schema as JsonSchema).map(({ name, type, byDefault, description }) => [
    `\`${name}\``,
    type,
    byDefault === '' ? '' : `\`${byDefault}\``,
    description,
  ]);
  return rows.length === 0 ? 'Nothing to set.' : markdownTable(['Setting', 'Values', 'Default', 'Meaning'], rows);
}
