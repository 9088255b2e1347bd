/** A setting as a person looks it up. */
export interface SettingRow {
  /** Dotted path. */
  readonly name: string;
  readonly type: string;
  /** As JSON; empty where there is none. */
  readonly byDefault: string;
  readonly description: string;
}

/** The part of JSON Schema that settings use. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly default?: unknown;
  readonly description?: string;
  readonly additionalProperties?: boolean | JsonSchema;
}

/** Every setting of a JSON Schema, nested ones by dotted path, in the order of declaration. */
export function settingRows(schema: JsonSchema, prefix = ''): SettingRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, member]) => {
    const name = `${prefix}${key}`;
    if (member.properties !== undefined) return settingRows(member, `${name}.`);
    const entry = member.additionalProperties;
    if (typeof entry === 'object' && entry.properties !== undefined) return settingRows(entry, `${name}.NAME.`);
    const byDefault = member.default === undefined ? '' : JSON.stringify(member.default);
    return [{ name, type: typeText(member), byDefault, description: member.description ?? '' }];
  });
}

function typeText(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeText).join(' | ');
  if (schema.type === 'array') return `list of ${schema.items === undefined ? 'any' : typeText(schema.items)}`;
  if (schema.type === 'object') return 'map';
  return [schema.type ?? 'any'].flat().join(' | ');
}
