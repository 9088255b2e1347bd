/** `2026-11-04`, or with a time of Viet Nam after it. */
const ISO = /^(\d{2})(\d{2})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\+07:00)?)?$/;

/** A date of the record as a system writes it; undefined when the value is no date. */
export function writtenDate(value: unknown, pattern: string): string | number | undefined {
  const parts = typeof value === 'string' ? ISO.exec(value) : null;
  if (parts === null) return undefined;
  const [, century = '', yy = '', MM = '', dd = '', HH = '00', mm = '00', ss = '00'] = parts;
  if (pattern === 'epoch-ms') return Date.parse(`${century}${yy}-${MM}-${dd}T${HH}:${mm}:${ss}+07:00`);
  const written: Readonly<Record<string, string>> = { yyyy: `${century}${yy}`, yy, MM, dd, HH, mm, ss };
  return pattern.replaceAll(/yyyy|yy|MM|dd|HH|mm|ss/g, (token) => written[token] ?? token);
}
