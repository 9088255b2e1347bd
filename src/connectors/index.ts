import type { AnyConnector } from '../plugin/index.ts';
import { portal } from './portal/index.ts';
import { province } from './province/index.ts';

export { isSandboxTarget } from './sandbox-target.ts';
export { sandboxTargets } from './sandbox-targets.ts';
export { portal, province };

/** Every built-in connector; a plugin's enter by the same door. */
export const connectors: readonly AnyConnector[] = [province, portal];
