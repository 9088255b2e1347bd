import { readFileSync } from 'node:fs';

/** Resident memory of a process in MB, from outside it; null where the system has no /proc. */
export function residentMb(pid: number): number | null {
  try {
    const match = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return match === null ? null : Number(match[1]) / 1024;
  } catch {
    return null;
  }
}
