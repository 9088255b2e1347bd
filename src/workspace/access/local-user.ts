import { userInfo } from 'node:os';
import type { AuditActor } from '../../domain/index.ts';

/** The person at this machine, as the system knows them. */
export function localUser(): AuditActor {
  try {
    return { kind: 'user', name: userInfo().username };
  } catch {
    // In a container a user may have a number and no name.
    return { kind: 'user', name: `uid-${process.getuid?.() ?? 'unknown'}` };
  }
}
