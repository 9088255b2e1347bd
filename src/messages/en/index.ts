import { advice } from './advice.ts';
import { commands } from './commands.ts';
import { states } from './states.ts';

/** Every text shown to people, in English; its keys are the one list of message keys. */
export const en = { ...advice, ...commands, ...states } as const;
