import type { Problem } from '../domain/index.ts';
import { errorWords } from '../messages/index.ts';
import type { Session } from './session.ts';

/** What went wrong with a dossier or a row, in one line; with the file or folder, where one is known. */
export function problemText(problem: Problem, session: Session): string {
  return withPlace(errorWords(session.language, problem).message, problem);
}

/** What to do about it; empty where the problem says nothing. */
export function problemHint(problem: Problem, session: Session): string {
  return errorWords(session.language, problem).hint;
}

/** The same with what to do about it, for views of a single dossier. */
export function problemLines(problem: Problem, session: Session): string[] {
  const { message, hint } = errorWords(session.language, problem);
  return [withPlace(message, problem), ...(hint === '' ? [] : [`  ${session.words('label.todo')} ${hint}`])];
}

function withPlace(message: string, { where: { file } }: Problem): string {
  return file === undefined || message.includes(file) ? message : `${message} (${file})`;
}
