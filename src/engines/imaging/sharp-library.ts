import { createRequire } from 'node:module';
import type { default as SharpFunction, Sharp as SharpPipeline } from 'sharp';

export type Sharp = typeof SharpFunction;
export type { SharpPipeline };

let loading: Promise<Sharp> | null = null;

/** Loads sharp at the first picture. One thread a picture: pages, not parts of pages, are what is done side by side. */
export function loadSharp(): Promise<Sharp> {
  loading ??= import('sharp').then(({ default: library }) => {
    library.cache(false);
    library.concurrency(1);
    return library;
  });
  return loading;
}

/** Version of the installed sharp, without loading its native half. */
export function sharpVersion(): string {
  const { version } = createRequire(import.meta.resolve('sharp'))('../package.json') as { version: string };
  return version;
}
