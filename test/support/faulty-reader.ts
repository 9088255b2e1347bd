// Loaded with NODE_OPTIONS=--import into every process of a run: in a reader process, pages of some shapes go wrong before
// the real reader sees them.
import type { ReaderQuestion } from '../../src/engines/ocr/messages.ts';
import { goWrong } from './faults-of-readers.ts';

if (/engines.ocr.worker\.[jt]s$/.test(process.argv[1] ?? '')) {
  const listen = process.on.bind(process);
  const withFaults = (event: string, listener: (question: ReaderQuestion) => void) => {
    if (event !== 'message') return listen(event, listener);
    return listen(event, async (question: ReaderQuestion) => {
      if (question.kind === 'read') await goWrong(question.image.widthPx, question.image.heightPx);
      listener(question);
    });
  };
  Object.assign(process, { on: withFaults });
}
