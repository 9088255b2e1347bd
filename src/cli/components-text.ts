import type { ComponentCheck } from '../domain/index.ts';
import type { Session } from './session.ts';

/** Each component of the procedure with the papers that serve it, then what nobody may ask for. */
export function componentLines({ components, extra }: ComponentCheck, { words }: Session): string[] {
  const served = components.map(({ component, documents, reused }) => {
    const missing = component.required ? words('components.none') : words('components.optional');
    const papers = documents.length === 0 ? missing : documents.join(', ');
    return `${component.code} ${component.name}: ${papers}${reused ? ` (${words('components.reused')})` : ''}`;
  });
  const tooMuch = extra.map(({ docCode, paperKind }) => `${docCode} ${paperKind ?? ''}: ${words('components.extra')}`);
  return [...served, ...tooMuch];
}
