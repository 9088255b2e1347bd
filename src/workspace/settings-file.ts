import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { fail } from '../errors/index.ts';
import { lineOfMember } from '../pipeline/line-of-member.ts';
import { Settings } from './settings.ts';

/**
 * The settings of a workspace, over those of the user's own file (XDG: `~/.config/sohoa/sohoa.yaml`): a section that the
 * workspace has replaces the user's. Errors: SETTINGS_INVALID.
 */
export function readWorkspaceSettings(path: string, env: NodeJS.ProcessEnv): Settings {
  const userFile = join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'sohoa', 'sohoa.yaml');
  const own = readSettingsFile(path, Settings);
  if (!existsSync(userFile)) return own;
  const given = Object.keys((parseDocument(readFileSync(path, 'utf8')).toJS() as object | null) ?? {});
  const kept = Object.entries(own).filter(([section]) => given.includes(section));
  return { ...readSettingsFile(userFile, Settings), ...Object.fromEntries(kept) };
}

/**
 * Reads a YAML file and checks it against a schema. The error names the line of the offending member.
 * Errors: SETTINGS_INVALID.
 */
export function readSettingsFile<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    return fail('SETTINGS_INVALID', {
      where: { file: path, line: lines.linePos(syntax.pos[0]).line },
      params: {
        ...{ detailId: 'yaml-syntax', reason: syntax.code, detail: `this is no valid YAML (${syntax.code})` },
        ...{ suggestionId: 'indentation', suggestion: 'Check indentation, colons and quotes at this line.' },
      },
    });
  }
  const checked = schema.safeParse(document.toJS() ?? {});
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const names = issue?.path.map(String) ?? [];
  if (issue?.code === 'unrecognized_keys') names.push(issue.keys[0] ?? '');
  return fail('SETTINGS_INVALID', {
    where: { file: path, line: lineOfMember(document, lines, names), setting: names.join('.') },
    params: {
      detail: `${names.join('.')}: ${issue?.message ?? 'invalid'}`,
      ...{ detailId: 'value-wrong', field: names.join('.'), reason: issue?.message ?? 'invalid' },
      suggestion: 'All settings with their meaning: docs/reference/settings.md',
      suggestionId: 'see-settings',
    },
  });
}
