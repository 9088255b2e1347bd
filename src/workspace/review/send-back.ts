import { problem } from '../../errors/index.ts';
import { toProblem } from '../../pipeline/index.ts';
import type { Catalog } from '../../plugin/index.ts';
import { builtInSteps } from '../../steps/index.ts';

/**
 * A rejected dossier goes back to the step named: what that step and later ones made is forgotten, so that it is made
 * anew once somebody has put its input right. False where no rejection stands.
 */
export async function sendBack(catalog: Catalog, code: string): Promise<boolean> {
  const rejection = await catalog.reviews.rejection(code);
  const [row] = await catalog.listDossiers({ codes: [code] });
  if (rejection === null || row === undefined) return false;
  const entry = (await catalog.reviews.entries(code)).find(({ seq }) => seq === rejection.seq);
  if (entry?.action.kind !== 'reject') return false;
  const { step, reason } = entry.action;
  const made = [...new Set((await catalog.getDossier(code))?.results.map((result) => result.step) ?? [])];
  await catalog.forgetResults(row.id, laterThan(step, made));
  const where = { dossier: code, step };
  await catalog.setState(row.id, 'failed', [toProblem(problem('REVIEW_REJECTED', { where, params: { reason } }))]);
  return true;
}

/** Steps of plugins run nobody knows where without their pipeline: what they made is forgotten too. */
function laterThan(step: string, made: readonly string[]): string[] {
  const order = builtInSteps.map(({ kind }) => kind);
  const from = order.indexOf(step);
  return made.filter((kind) => kind === step || !order.includes(kind) || order.indexOf(kind) >= from);
}
