import { connectionErrors } from '../errors/catalog/connection.ts';
import { pipelineErrors } from '../errors/catalog/pipeline.ts';
import { settingsErrors } from '../errors/catalog/settings.ts';
import { CATALOG, type SohoaError, type Where } from '../errors/index.ts';
import { errorWords, type MessageKey } from '../messages/index.ts';
import { withoutPath } from '../pipeline/without-paths.ts';
import type { Session } from './session.ts';

/**
 * The one JSON document of a failed command; the shape is part of the public interface. Programs keep such documents,
 * so paths of scans, which hold people's names, stay out; those of settings, pipelines and registers do not.
 */
export function errorDocument(error: SohoaError, session: Session): object {
  const { code, recovery } = error;
  const { where, params } = mayShowPath(code) ? error : withoutPath(error);
  const { message, hint } = errorWords(session.language, {
    code,
    where,
    params,
    message: error.message,
    hint: error.hint,
  });
  return { ok: false, error: { code, message, hint, recovery, where } };
}

function mayShowPath(code: string): boolean {
  return (
    [settingsErrors, pipelineErrors, connectionErrors].some((area) => Object.hasOwn(area, code)) ||
    code.startsWith('REGISTER_')
  );
}

/** What happened, where, what to do now, and the code to quote when asking for help. */
export function errorText(error: SohoaError, session: Session): string {
  const { message, hint } = errorWords(session.language, error);
  const paint = session.paintErr;
  const place = placeText(unsaid(error), session);
  const lines = [
    `${paint('red', session.words('label.error'))} ${message}`,
    ...(place === '' ? [] : [`  ${session.words('label.where')} ${place}`]),
    ...(hint === '' ? [] : [`  ${session.words('label.todo')} ${hint}`]),
    paint('dim', `  ${session.words('label.code')} ${error.code}`),
    ...(session.verbose ? causeLines(error).map((line) => paint('dim', `  ${line}`)) : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** `dossier H56… · page 3`, in the session's language. */
export function placeText(where: Where, session: Session): string {
  return PLACES.flatMap((name) => {
    const value = where[name];
    const key: MessageKey = `place.${name}`;
    return value === undefined || value === '' ? [] : [session.words(key, { value })];
  }).join(' · ');
}

const PLACES = ['dossier', 'file', 'page', 'line', 'column', 'step', 'field', 'target', 'setting'] as const;

/** The places the message itself does not name. */
function unsaid(error: SohoaError): Where {
  const template = Object.hasOwn(CATALOG, error.code) ? CATALOG[error.code as keyof typeof CATALOG].message : '';
  return Object.fromEntries(Object.entries(error.where).filter(([name]) => !template.includes(`{${name}}`)));
}

/**
 * Where in the program it came from. Names and stack frames only: the message of a foreign error may quote a path or
 * a text of the dossier, and people paste this output into tickets.
 */
function causeLines(error: SohoaError): string[] {
  const lines: string[] = [];
  for (let cause: unknown = error; cause instanceof Error && lines.length < 40; cause = cause.cause) {
    const code = 'code' in cause ? ` [${String(cause.code)}]` : '';
    const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    lines.push(`${cause.name}${code}`, ...frames.slice(0, 8));
  }
  return lines;
}
