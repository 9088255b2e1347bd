import type { LinkMaker } from '../../plugin/index.ts';
import type { Room } from '../room.ts';
import { removeStaleCopies } from './copies.ts';
import { findLinked, type LinkedFile, noteFetch } from './find-linked.ts';
import { rotateLinkKeys } from './keys.ts';
import { linkMaker } from './make-links.ts';
import type { LinkSettings } from './settings.ts';

/** Files that outside systems fetch by signed link. */
export interface Links {
  readonly settings: LinkSettings;
  /** The file a link's path leads to. Errors: LINK_INVALID (also for what is gone), LINK_EXPIRED, BLOB_MISSING, BLOB_DAMAGED. */
  find(path: string): Promise<LinkedFile>;
  /** Writes the fetch into the log of looks; before a byte is handed out. */
  note(file: LinkedFile): Promise<void>;
  /** Links to files of a record as a delivery would carry them; none with links of the province. */
  readonly maker: LinkMaker | null;
  /** A new signing key; `atOnce` = no link given so far goes on working. */
  rotate(options: { readonly atOnce: boolean }): Promise<{ readonly key: string; readonly oldUntil: string | null }>;
  /** Takes away copies whose time is over. Returns how many. */
  tidy(): Promise<number>;
}

/** Later than any end of a copy, and still of four digits: moments are compared as text. */
const END_OF_TIME = new Date('9999-12-31T23:59:59.999Z');

export function linksOf(room: Room): Links {
  const settings = room.settings.links;
  return {
    settings,
    find: (path) => findLinked(room, path),
    note: (file) => noteFetch(room, file),
    maker: linkMaker(room),
    async rotate({ atOnce }) {
      // The longest that a link signed a moment ago may hold, with a day to spare on either side.
      const until = Math.floor(Date.now() / 1000) + (settings.days + 2) * 86_400;
      const key = rotateLinkKeys(room.paths.linkKeys, atOnce ? null : until);
      if (atOnce) await room.alone(() => removeStaleCopies(room, END_OF_TIME));
      return { key, oldUntil: atOnce ? null : new Date(until * 1000).toISOString() };
    },
    tidy: () => room.alone(() => removeStaleCopies(room)),
  };
}
