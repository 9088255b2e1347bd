import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours only on a terminal, never with `--no-color`, `NO_COLOR` (any value but empty) or a dumb terminal. */
export function choosePaint(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv, noColor: boolean): Paint {
  const plain = noColor || Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb' || stream.isTTY !== true;
  return plain ? (_style, text) => text : (style, text) => styleText(style, text, { validateStream: false });
}
