import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { fail } from '../errors/index.ts';
import { type PipelineDefinition, PipelineFile } from './definition.ts';
import { lineOfMember } from './line-of-member.ts';
import { nearestNames } from './nearest-name.ts';
import { listed, wording } from './wording.ts';

/** Longer is no pipeline: the largest sensible one has a few dozen lines. */
const MAX_CHARACTERS = 1_000_000;

/**
 * Reads a pipeline's YAML text. `file` is what errors name.
 * Errors: PIPELINE_INVALID with the line.
 */
export function readPipeline(text: string, file: string): PipelineDefinition {
  const lines = new LineCounter();
  const document = parseDocument(text.slice(0, MAX_CHARACTERS), { lineCounter: lines, uniqueKeys: true });
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    const params = wording({
      detail: 'yaml-syntax',
      suggestion: 'indentation',
      values: { reason: syntax.code },
    });
    return fail('PIPELINE_INVALID', { where: { file, line: lines.linePos(syntax.pos[0]).line }, params });
  }
  const lineOf = (path: readonly PropertyKey[]) => lineOfMember(document, lines, path);
  const checked = PipelineFile.safeParse(plainValue(document, file));
  if (!checked.success) return failAtIssue(checked.error, file, lineOf);
  const { name, description, steps } = checked.data;
  return {
    file,
    name,
    description,
    uses: steps.map((step) => ({ kind: step.use, with: step.with, timeoutSeconds: step.timeoutSeconds ?? null })),
    lineOf,
  };
}

/** Aliases that multiply (a "billion laughs") are refused by the parser: that is a wrong file, no fault of ours. */
function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    const params = wording({ detail: 'yaml-syntax', suggestion: 'indentation', values: { reason: 'ALIASES' } });
    return fail('PIPELINE_INVALID', { where: { file, line: 1 }, params });
  }
}

/** Turns the first issue of a zod error into one line-numbered error; used for settings of steps as well. */
export function failAtIssue(
  error: z.ZodError,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
  at: { readonly path: readonly PropertyKey[]; readonly allowed?: readonly string[]; readonly step?: string } = {
    path: [],
  },
): never {
  const [issue] = error.issues;
  const path = [...at.path, ...(issue?.path ?? [])];
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const allowed = at.allowed ?? keysAllowedAt(path);
    const near = nearestNames(key, allowed);
    const params = wording({
      detail: 'key-unknown',
      suggestion: 'allowed-here',
      values: { key, nearest: listed(near.length > 0 ? near : allowed), ...stepOf(at.step) },
    });
    return fail('PIPELINE_INVALID', { where: { file, line: lineOf([...path, key]) }, params });
  }
  const params = wording({
    detail: 'value-wrong',
    suggestion: at.step === undefined ? 'indentation' : 'step-settings',
    values: {
      field: path.map(String).join('.') || 'pipeline',
      reason: issue?.message ?? 'invalid',
      ...stepOf(at.step),
    },
  });
  return fail('PIPELINE_INVALID', { where: { file, line: lineOf(path) }, params });
}

function keysAllowedAt(path: readonly PropertyKey[]): string[] {
  return path[0] === 'steps' ? ['use', 'with', 'timeoutSeconds'] : ['name', 'description', 'steps'];
}

function stepOf(step: string | undefined): { step?: string } {
  return step === undefined ? {} : { step };
}
