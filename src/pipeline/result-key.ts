import { contentHash } from '../domain/index.ts';
import type { EngineFingerprint } from '../plugin/index.ts';
import type { PlannedStep } from './plan.ts';
import { type Subject, subjectName } from './subject.ts';

/**
 * Names a result by everything it depends on. Present in the catalog → the step is not run: that is resume after a
 * crash, and also incremental work after a change of one setting, one file or one step's version.
 */
export function resultKey(
  dossierCode: string,
  subject: Subject,
  step: PlannedStep,
  engines: readonly EngineFingerprint[],
  inputs: Readonly<Record<string, string>>,
): string {
  return contentHash({
    dossier: dossierCode,
    subject: subjectName(subject),
    step: step.kind,
    version: step.declaration.version,
    ...(step.declaration.parts === undefined ? {} : { parts: step.declaration.parts }),
    settings: step.settings,
    engines,
    inputs,
  });
}
