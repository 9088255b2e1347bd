import { isLoopbackUrl } from './loopback.ts';

/** The members of a target in `sohoa.yaml` that make it a sandbox. */
interface TargetStanding {
  readonly sandbox: boolean;
  /** The connector's settings; `url` counts here. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A target is a sandbox only if its settings say so *and* its host is this machine: a typing slip must not publish. */
export function isSandboxTarget(target: TargetStanding): boolean {
  const url = target.settings['url'];
  return target.sandbox && typeof url === 'string' && isLoopbackUrl(url);
}
