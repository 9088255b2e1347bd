import type { DossierRecord } from '../domain/index.ts';
import { isLoopbackUrl } from './loopback.ts';

/** The members of a target in `sohoa.yaml` that decide whom unsigned copies may be shown. */
export interface TargetStanding {
  readonly sandbox: boolean;
  readonly allowUnsigned: boolean;
  /** The connector's settings; `url` counts here. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A target is a sandbox only if its settings say so *and* its host is this machine: a typing slip must not publish. */
export function isSandboxTarget(target: Pick<TargetStanding, 'sandbox' | 'settings'>): boolean {
  const url = target.settings['url'];
  return target.sandbox && typeof url === 'string' && isLoopbackUrl(url);
}

/**
 * May this record go to that target? Copies without a digital signature have no legal standing, so they go nowhere
 * but to a sandbox, unless the target's settings say `allowUnsigned: true`.
 */
export function mayReceive(target: TargetStanding, record: DossierRecord): boolean {
  return target.allowUnsigned || isSandboxTarget(target) || record.documents.every((document) => document.signedCopy);
}
