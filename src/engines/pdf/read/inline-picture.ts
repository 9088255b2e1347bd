import { END, Keyword, type Syntax } from './syntax.ts';

/** Behind `BI` stand entries, `ID`, one blank and binary data; its end can only be searched for. */
export function skipInlinePicture(syntax: Syntax, bytes: Buffer): void {
  for (let token = syntax.nextOrEnd(); token !== END; token = syntax.nextOrEnd()) {
    if (token instanceof Keyword && token.word === 'ID') break;
  }
  const white = (at: number) => at >= bytes.length || /\s|\0/.test(String.fromCharCode(bytes[at] ?? 32));
  for (let at = bytes.indexOf('EI', syntax.position); at >= 0; at = bytes.indexOf('EI', at + 1)) {
    if (white(at - 1) && white(at + 2)) {
      syntax.position = at + 2;
      return;
    }
  }
  syntax.position = bytes.length;
}
