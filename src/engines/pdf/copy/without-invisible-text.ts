import { skipInlinePicture } from '../read/inline-picture.ts';
import { nameOf, numberOf, type PdfValue } from '../read/pdf-values.ts';
import { END, Keyword, Syntax } from '../read/syntax.ts';

const INVISIBLE = 3;
/** What is left of an operator that shows text: those that also begin a line still do. */
const WITHOUT_TEXT: Readonly<Record<string, string>> = { Tj: '', TJ: '', "'": 'T*', '"': 'T*' };

/**
 * Page content without the text that is written invisibly: the reading of another program that ours takes the place of.
 * `isTextOnly` says of a form (by its name) that there is nothing else in it. Null where there is nothing to take out.
 */
export function withoutInvisibleText(content: Buffer, isTextOnly: (form: string) => boolean): Buffer | null {
  const syntax = new Syntax(content, { references: false });
  const kept: Buffer[] = [];
  let copied = 0;
  const replace = (from: number, by: string) => {
    kept.push(content.subarray(copied, from), Buffer.from(` ${by} `, 'latin1'));
    copied = syntax.position;
  };
  const stack: number[] = [];
  let mode = 0;
  let operands: PdfValue[] = [];
  let start = 0;
  for (let token = syntax.nextOrEnd(); token !== END; token = syntax.nextOrEnd()) {
    if (!(token instanceof Keyword)) {
      operands.push(token);
      continue;
    }
    const { word } = token;
    const without = WITHOUT_TEXT[word];
    if (word === 'q') stack.push(mode);
    else if (word === 'Q') mode = stack.pop() ?? mode;
    else if (word === 'Tr') mode = numberOf(operands[0] ?? null) ?? 0;
    else if (word === 'BI') skipInlinePicture(syntax, content);
    else if (without !== undefined && mode === INVISIBLE) replace(start, without);
    else if (word === 'Do' && isTextOnly(nameOf(operands[0] ?? null) ?? '')) replace(start, '');
    operands = [];
    start = syntax.position;
  }
  return copied === 0 ? null : Buffer.concat([...kept, content.subarray(copied)]);
}
