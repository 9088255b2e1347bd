import type { DossierView, FieldView } from '../../review/api.ts';
import type { Changes } from './changes.ts';

/** Up to here all groups are open at once; a dossier of a hundred papers would make thousands of inputs. */
const ALL_OPEN_UP_TO = 8;

/** Which groups show their fields: what the person opened or closed, the one being edited, and all of a small dossier. */
export function openGroups(
  groups: DossierView['groups'],
  focused: string | null,
  byHand: Readonly<Record<string, boolean>>,
): ReadonlySet<string> {
  const small = groups.length <= ALL_OPEN_UP_TO;
  const open = groups.filter(({ id, fields }, at) => {
    if (fields.some(({ pointer }) => pointer === focused)) return true;
    return byHand[id] ?? (small || at === 0);
  });
  return new Set(open.map(({ id }) => id));
}

/** Nothing was read, nothing waits, nobody decided anything. */
export function isEmptyField(field: FieldView, changes: Changes): boolean {
  return field.value === null && field.held === null && !field.reviewed && !(field.pointer in changes);
}
