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
  /** Variants told apart by one member. */
  readonly oneOf?: readonly JsonSchema[];
  readonly default?: unknown;
  readonly description?: string;
  readonly additionalProperties?: boolean | JsonSchema;
}

/** Every setting of a JSON Schema, nested ones by dotted path, in the order of declaration. */
export function settingRows(schema: JsonSchema, prefix = ''): SettingRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, member]) => {
    const name = `${prefix}${key}`;
    if (member.properties !== undefined) return settingRows(member, `${name}.`);
    if (member.oneOf !== undefined) return variantRows(member.oneOf, `${name}.`);
    const entry = member.additionalProperties;
    if (typeof entry === 'object' && entry.properties !== undefined) return settingRows(entry, `${name}.NAME.`);
    const byDefault = member.default === undefined ? '' : JSON.stringify(member.default);
    return [{ name, type: typeText(member), byDefault, description: member.description ?? '' }];
  });
}

/** Members of all variants, one that several have said once with everything they say of it. */
function variantRows(variants: readonly JsonSchema[], prefix: string): SettingRow[] {
  const byName = Map.groupBy(
    variants.flatMap((variant) => settingRows(variant, prefix)),
    ({ name }) => name,
  );
  return [...byName.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const all = [first, ...others];
    const joined = (texts: readonly string[], sign: string) =>
      [...new Set(texts.filter((text) => text !== ''))].join(sign);
    const type = joined(
      all.map((row) => row.type),
      ' | ',
    );
    return [
      {
        ...first,
        type,
        description: joined(
          all.map((row) => row.description),
          '; or: ',
        ),
      },
    ];
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
