import type { MappingFile } from '../mapping/definition.ts';
import { generic } from './generic.ts';
import { opencpsLike } from './opencps-like.ts';
import { pasetoLike } from './paseto-like.ts';

/** Mappings that come with the package, by the name a setting calls them. */
export const PROFILES = {
  generic,
  'paseto-like': pasetoLike,
  'opencps-like': opencpsLike,
} as const satisfies Readonly<Record<string, MappingFile>>;

export type ProfileName = keyof typeof PROFILES;
export const PROFILE_NAMES = Object.keys(PROFILES) as [ProfileName, ...ProfileName[]];
