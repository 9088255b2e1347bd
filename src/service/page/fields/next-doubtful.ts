import type { FieldView } from '../../review/api.ts';
import { type Changes, isDoubtful } from './changes.ts';

/**
 * The doubtful field after `from` (or before it), going round at the end; the first one where `from` is null.
 * @returns null where nothing is doubtful any more
 */
export function nextDoubtful(
  fields: readonly FieldView[],
  changes: Changes,
  from: string | null,
  direction: 1 | -1 = 1,
): string | null {
  const start = fields.findIndex(({ pointer }) => pointer === from);
  const first = start === -1 && direction === -1 ? fields.length : start;
  for (let step = 1; step <= fields.length; step += 1) {
    const at = (((first + direction * step) % fields.length) + fields.length) % fields.length;
    const field = fields[at];
    if (field !== undefined && field.pointer !== from && isDoubtful(field, changes)) return field.pointer;
  }
  return null;
}

export function countDoubtful(fields: readonly FieldView[], changes: Changes): number {
  return fields.filter((field) => isDoubtful(field, changes)).length;
}
