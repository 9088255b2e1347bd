import { linkEnd, linkEnding, linkMark, signLink } from '../../domain/index.ts';
import type { LinkMaker } from '../../plugin/index.ts';
import type { CopyPlace } from '../../stores/copies/copy-place.ts';
import type { Room } from '../room.ts';
import { openCopyPlace, publishCopy } from './copies.ts';
import { signingKey } from './keys.ts';

/** Links as the settings want them; null where the province's are used. */
export function linkMaker(room: Room): LinkMaker | null {
  const { source, baseUrl, days } = room.settings.links;
  if (source === 'province' || baseUrl === null) return null;
  let place: Promise<CopyPlace | null> | null = null;
  return {
    async linksFor(files, { target, bundle, queuedAt }) {
      const key = signingKey(room.paths.linkKeys);
      const dossierCode = bundle.record.dossier.code;
      const mark = linkMark(key, dossierCode);
      const expires = linkEnd(new Date(queuedAt), new Date(), days);
      const links: Record<string, string> = {};
      for (const sha256 of files) {
        const ending = linkEnding(nameOf(bundle, sha256));
        if (ending === null) continue;
        const claim = { target, sha256, expires, mark, ending };
        place ??= source === 'own' ? Promise.resolve(null) : openCopyPlace(room);
        const copies = await place;
        const path =
          copies === null ? signLink(claim, key) : await publishCopy(room, copies, claim, { key, dossierCode });
        links[sha256] = `${baseUrl.replace(/\/+$/, '')}${path}`;
      }
      return links;
    },
  };
}

function nameOf({ record }: Parameters<LinkMaker['linksFor']>[1]['bundle'], sha256: string): string {
  return record.documents.flatMap(({ files }) => files).find((file) => file.sha256 === sha256)?.name ?? '';
}
