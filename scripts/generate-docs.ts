/** Writes docs/reference/ from the code, or, with `--check`, says which of its files are not current. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { connectors } from '../src/connectors/index.ts';
import { Mapping } from '../src/connectors/province/mapping/definition.ts';
import { PROFILES } from '../src/connectors/province/profiles/index.ts';
import { DossierRecord } from '../src/domain/index.ts';
import { openDeclarations, Settings } from '../src/workspace/index.ts';
import { commandsPage } from './docs/commands.ts';
import { errorsPage } from './docs/errors.ts';
import { profilePage } from './docs/province-profile.ts';
import { settingsPage } from './docs/settings.ts';
import { stepsPage } from './docs/steps.ts';

const FOLDER = 'docs/reference';
// An empty environment and the root folder: no workspace, hence only what ships.
const declarations = await openDeclarations({ dir: null, cwd: '/', env: {} });

const pages: Readonly<Record<string, string>> = {
  'commands.md': commandsPage(readFileSync('oclif.manifest.json', 'utf8')),
  'errors.md': errorsPage(),
  'steps.md': stepsPage(declarations.steps()),
  'settings.md': settingsPage(
    z.toJSONSchema(Settings, { io: 'input' }),
    connectors.map(({ kind, summary, secrets, settings }) => ({
      ...{ kind, summary, secrets },
      schema: z.toJSONSchema(settings, { io: 'input' }),
    })),
  ),
  'province-mapping.schema.json': json(z.toJSONSchema(Mapping, { io: 'input', unrepresentable: 'any' })),
  ...Object.fromEntries(
    Object.entries(PROFILES).map(([name, profile]) => [`province-profiles/${name}.yaml`, profilePage(name, profile)]),
  ),
  'record.schema.json': json(z.toJSONSchema(DossierRecord, { io: 'input' })),
  'pipeline.schema.json': json(declarations.pipelineSchema()),
};

const stale = Object.entries(pages).filter(([name, text]) => current(name) !== text);
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`${FOLDER}/${name} is not current. Run: npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(`${FOLDER}/province-profiles`, { recursive: true });
  for (const [name, text] of stale) writeFileSync(`${FOLDER}/${name}`, text);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function current(name: string): string {
  try {
    return readFileSync(`${FOLDER}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
