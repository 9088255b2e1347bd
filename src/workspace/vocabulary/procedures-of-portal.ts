import { type Procedure, parseProcedureCode } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { Room } from '../room.ts';
import { today } from '../today.ts';

interface Asked {
  readonly target: string;
  readonly from: string | null;
  readonly present: readonly Procedure[];
  readonly signal: AbortSignal;
}

/**
 * The portal's own list. It tells names, fields and results; which kind of paper fills a component it does not, so
 * components known here are kept. Errors: TARGET_UNKNOWN, SECRET_MISSING and those of the call.
 */
export async function proceduresOfPortal(room: Room, { target, from, present, signal }: Asked): Promise<Procedure[]> {
  const { procedures } = await room.targets.open(target);
  if (procedures === undefined) return fail('TARGET_UNKNOWN', { where: { target } });
  const found = await procedures(signal);
  const validFrom = from ?? today();
  return found.flatMap(({ code, name, fields, components, results }) => {
    const parsed = parseProcedureCode(code);
    if (!parsed.ok) return [];
    const { root } = parsed.value;
    const known = present.filter((entry) => entry.root === root).at(-1);
    const [field] = fields;
    const resultCode = results[0] ?? known?.resultCode ?? null;
    return [
      {
        root,
        name,
        fieldCode: field?.code ?? known?.fieldCode ?? '-',
        fieldName: field?.name ?? known?.fieldName ?? '-',
        components: components.map(
          (component) =>
            known?.components.find((own) => own.code === component.code) ?? {
              ...component,
              paperKind: 'khac',
              required: true,
            },
        ),
        resultCode,
        resultPaperKind: known?.resultPaperKind ?? null,
        returnsPaper: known?.returnsPaper ?? resultCode !== null,
        validFrom,
        validUntil: null,
      },
    ];
  });
}
