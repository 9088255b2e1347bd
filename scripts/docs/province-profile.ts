import { stringify } from 'yaml';
import type { MappingFile } from '../../src/connectors/province/mapping/definition.ts';

/** A mapping that comes with the package as a file to copy and correct. */
export function profilePage(name: string, profile: MappingFile): string {
  const text = stringify(profile, { aliasDuplicateObjects: false, lineWidth: 0 });
  return `# yaml-language-server: $schema=../province-mapping.schema.json
# The profile ${name} as a mapping file. Generated from the code by \`npm run generate\`; copy it, do not edit it here.
${text}`;
}
