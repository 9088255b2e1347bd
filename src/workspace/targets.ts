import { fail } from '../errors/index.ts';
import type { AnyConnector, OpenConnector } from '../plugin/index.ts';
import { readSecrets } from './secrets.ts';
import type { Settings, Target } from './settings.ts';

/** The outside systems of a workspace; a connector is opened when it is first needed. */
export interface Targets {
  readonly names: readonly string[];
  /** Names of the targets of one connector kind (`province`, `portal`); for null all that take deliveries. */
  ofKind(kind: string | null): string[];
  /** Errors: TARGET_UNKNOWN, SECRET_MISSING, SETTINGS_INVALID. */
  settingsOf(target: string): Target;
  open(target: string): Promise<OpenConnector>;
  close(): Promise<void>;
}

export function openTargets(
  settings: Settings,
  connectors: readonly AnyConnector[],
  context: { dir: string; env: NodeJS.ProcessEnv; settingsFile: string },
): Targets {
  const opened = new Map<string, Promise<OpenConnector>>();
  const names = Object.keys(settings.targets);

  const useOf = (target: string) => settings.targets[target]?.use;
  const takesDeliveries = (target: string) =>
    connectors.find(({ kind }) => kind === useOf(target))?.lookUpOnly !== true;

  function settingsOf(target: string): Target {
    return settings.targets[target] ?? fail('TARGET_UNKNOWN', { where: { target } });
  }

  async function openOne(target: string): Promise<OpenConnector> {
    const chosen = settingsOf(target);
    const connector = connectors.find(({ kind }) => kind === chosen.use);
    if (connector === undefined) return fail('TARGET_UNKNOWN', { where: { target: chosen.use } });
    const checked = connector.settings.safeParse(chosen.settings);
    if (!checked.success) return failAtSetting(context.settingsFile, target, checked.error);
    const { dir, env } = context;
    const needed = connector.neededSecrets?.(checked.data) ?? connector.secrets;
    const secrets = readSecrets(needed, chosen.secrets, { target, dir, env });
    return connector.open({ target, settings: checked.data, secrets, dir });
  }

  return {
    names,
    ofKind: (kind) => names.filter((name) => (kind === null ? takesDeliveries(name) : useOf(name) === kind)),
    settingsOf,
    open(target) {
      const connector = opened.get(target) ?? openOne(target);
      opened.set(target, connector);
      return connector;
    },
    async close() {
      const all = await Promise.allSettled(opened.values());
      for (const one of all) if (one.status === 'fulfilled') await one.value.close();
    },
  };
}

function failAtSetting(
  file: string,
  target: string,
  error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] },
): never {
  const [issue] = error.issues;
  const setting = ['targets', target, 'settings', ...(issue?.path ?? [])].map(String).join('.');
  return fail('SETTINGS_INVALID', {
    where: { file, setting, target },
    params: {
      line: 1,
      detail: `${setting}: ${issue?.message ?? 'invalid'}`,
      suggestion: 'All settings with their meaning: docs/reference/settings.md',
      suggestionId: 'see-settings',
    },
  });
}
