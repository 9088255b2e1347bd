import type { AnyConnector } from '../plugin/index.ts';
import { identity } from './identity/index.ts';
import { lgsp } from './lgsp/index.ts';
import { portal } from './portal/index.ts';
import { province } from './province/index.ts';

export { isSandboxTarget } from './sandbox-target.ts';
export { sandboxTargets } from './sandbox-targets.ts';
export { identity, lgsp, portal, province };

/**
 * Every built-in connector; a plugin's enter by the same door. What speaks to the other end is loaded when a target is
 * opened: most commands open none.
 */
export const connectors: readonly AnyConnector[] = [province, portal, identity, lgsp];
