import {
  DOCUMENT_TYPES,
  holdsIdentityNumber,
  OWN_STORE,
  PAPER_KINDS,
  readPurpose,
  validOn,
} from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { Viewer } from '../access/look-up.ts';
import { lookForPapers } from '../reuse/look.ts';
import { proceduresOf } from '../reuse/procedures.ts';
import type { ReuseReport } from '../reuse/report.ts';
import { usePapers } from '../reuse/use.ts';
import type { Room } from '../room.ts';
import { search } from '../search.ts';
import { today } from '../today.ts';
import type { PaperDesk } from './desk.ts';
import { pagesOfDocuments } from './pages-of-documents.ts';

/** Search and reuse as the reviewer asks for them. */
export function paperDesk(room: Room, reviewer: string): PaperDesk {
  const actor: Viewer['actor'] = { kind: 'reviewer', name: reviewer };
  return {
    choices() {
      const day = today();
      const procedures = proceduresOf(room).filter((entry) => validOn(entry, day));
      return {
        kinds: PAPER_KINDS.map(({ kind, name }) => ({ kind, name })),
        types: DOCUMENT_TYPES.map(({ code, name }) => ({ code, name })),
        procedures: procedures.map(({ root, name }) => ({ code: root, name })),
      };
    },
    search(request) {
      const { person, words, purpose } = request;
      if ((person !== null || holdsIdentityNumber(words)) && purpose === null) fail('PURPOSE_INVALID');
      return search(room, request, { actor });
    },
    async held(request, { purpose: given, signal }) {
      const purpose = readPurpose(given) ?? fail('PURPOSE_INVALID');
      const report = await lookForPapers(room, request, { actor, purpose }, signal);
      return { report, pages: await firstPages(room, report) };
    },
    async use(request, { purpose: given, signal }) {
      const purpose = readPurpose(given) ?? fail('PURPOSE_INVALID');
      return room.alone(() => usePapers(room, request, { actor, purpose }, signal));
    },
  };
}

/** Where our own papers begin in their dossiers, so that they open there. */
function firstPages({ catalog }: Room, { answers }: ReuseReport): Promise<Map<string, number>> {
  const own = answers.flatMap(({ papers }) => papers).filter(({ store }) => store === OWN_STORE);
  return pagesOfDocuments(
    catalog,
    own.flatMap(({ dossierCode }) => dossierCode ?? []),
  );
}
