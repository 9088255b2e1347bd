import type { PaperSearch } from '../../connectors/province/schema.ts';
import { filesHeld, listDossiers } from '../store/province-records.ts';
import { linkTo, type ProvinceContext } from './context.ts';

/** Every paper of every dossier whose holder has this number, with the files that have arrived. */
export function findPapers(context: ProvinceContext, { holderId }: PaperSearch) {
  return listDossiers(context.store).flatMap((row) => {
    const held = filesHeld(context.store, row);
    return row.body.components
      .filter(({ paperHolder, fields, reuse }) => {
        const numbers = [paperHolder?.id, fields['husbandId'], fields['wifeId'], fields['secondHolderId']];
        // A paper used again belongs to the dossier it was issued in.
        return reuse.state === 0 && numbers.includes(holderId);
      })
      .map((component) => ({
        ...component,
        dossierCode: row.code,
        files: component.files.flatMap((file) => {
          const arrived = held.get(file.sha256);
          return arrived === undefined ? [] : [{ ...file, link: linkTo(context, arrived.linkId) }];
        }),
      }));
  });
}
