import { type JsonSchema, settingRows } from '../../src/cli/setting-rows.ts';
import { GENERATED, markdownTable } from './markdown.ts';

/** Everything `sohoa.yaml` may hold. */
export function settingsPage(schema: object): string {
  return `${GENERATED}

# Settings: \`sohoa.yaml\`

Every setting has a default, so that an empty file is a working workspace. Flags win over environment variables,
these over this file. Secrets never stand in the file: it names the environment variable or the file that holds them.

${settingsTable(schema)}

Each entry of \`targets\` names a connector (\`use\`), its own settings and where its secrets come from; see
\`sohoa.yaml\` of a new workspace for both built-in ones.
`;
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
