import type { Settings } from '../settings.ts';

/** Own rules of validity also hold for the step that fills in the record, unless its settings name others. */
export function withValidity<S extends Pick<Settings, 'steps' | 'validity'>>(settings: S): S {
  const { rules } = settings.validity;
  if (rules.length === 0) return settings;
  const validate = { validity: rules, ...settings.steps['validate'] };
  return { ...settings, steps: { ...settings.steps, validate } };
}
