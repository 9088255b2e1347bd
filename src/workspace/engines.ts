import type { EngineFingerprint, EngineName, Engines, EngineTypes } from '../plugin/index.ts';

/** How one engine is known without loading it, and how it is loaded. */
export interface EngineSource<N extends EngineName> {
  fingerprint(): Promise<EngineFingerprint>;
  load(): Promise<EngineTypes[N]>;
}

export type EngineSources = { readonly [N in EngineName]: EngineSource<N> };

export interface LazyEngines extends Engines {
  /** Loads what has not been loaded yet never; closes what has. */
  close(): Promise<void>;
}

/** Engines that load at first use, once, and are closed together. */
export function lazyEngines(sources: EngineSources): LazyEngines {
  const loaded = new Map<EngineName, Promise<EngineTypes[EngineName]>>();
  const fingerprints = new Map<EngineName, Promise<EngineFingerprint>>();

  return {
    get<N extends EngineName>(name: N): Promise<EngineTypes[N]> {
      const present = loaded.get(name) ?? sources[name].load();
      loaded.set(name, present);
      return present as Promise<EngineTypes[N]>;
    },
    fingerprint(name) {
      const present = fingerprints.get(name) ?? sources[name].fingerprint();
      fingerprints.set(name, present);
      return present;
    },
    async close() {
      for (const engine of await Promise.all(loaded.values())) {
        if ('close' in engine) await engine.close();
      }
    },
  };
}
