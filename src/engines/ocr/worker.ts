/**
 * The reader process: one page at a time, asked and answered over the IPC channel, gone when its parent is. Nothing it
 * prints is kept: it might be text of the page.
 *
 * Usage: node worker.ts MODEL ORIENTATION_DATA
 */
import type { ReaderQuestion, ReaderReply } from './messages.ts';
import { openOrientation } from './read-orientation.ts';
import { openReader } from './read-page.ts';
import { wordPictures } from './word-pictures.ts';

const [model = '', orientationData = ''] = process.argv.slice(2);

const reader = openReader(model);
let orientation: ReturnType<typeof openOrientation> | null = null;

process.on('disconnect', () => process.exit(0));
process.on('message', (question: ReaderQuestion) => {
  answer(question).then(
    (answered) => reply({ ok: true, answer: answered }),
    (error: unknown) => reply({ ok: false, message: String(error) }),
  );
});

async function answer({ kind, image, words }: ReaderQuestion) {
  if (kind === 'orientation') {
    orientation ??= openOrientation(orientationData);
    return (await orientation)(image);
  }
  const { page, word } = await reader;
  return words === undefined ? page(image) : wordPictures(image, words).map((pictures) => pictures.map(word));
}

function reply(message: ReaderReply): void {
  process.send?.(message);
}
