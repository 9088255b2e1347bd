import { advice } from './advice.ts';
import { commands } from './commands.ts';
import { states } from './states.ts';

/** Every text shown to people, in Vietnamese. */
export const vi = { ...advice, ...commands, ...states } as const;
