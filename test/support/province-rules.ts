import type { BodyRules } from '../../src/connectors/province/body.ts';
import { Mapping, type MappingFile } from '../../src/connectors/province/mapping/definition.ts';
import { PROFILES, type ProfileName } from '../../src/connectors/province/profiles/index.ts';
import { FILE_ROLES } from '../../src/connectors/province/uploads.ts';

/** The rules of a profile with every kind of file sent. */
export function profileRules(name: ProfileName = 'generic'): BodyRules {
  return { ...mappingRules(PROFILES[name]), isGeneric: name === 'generic' };
}

export function mappingRules(file: MappingFile): BodyRules {
  return { mapping: Mapping.parse(file), files: FILE_ROLES, requiredFields: [], isGeneric: false };
}
