import { advice } from './advice.ts';
import { cli } from './cli.ts';
import { commands } from './commands.ts';
import { delivery } from './delivery.ts';
import { doctor } from './doctor.ts';
import { held } from './held.ts';
import { links } from './links.ts';
import { nightly } from './nightly.ts';
import { progress } from './progress.ts';
import { quality } from './quality.ts';
import { reuse } from './reuse.ts';
import { review } from './review.ts';
import { search } from './search.ts';
import { service } from './service.ts';
import { sheets } from './sheets.ts';
import { states } from './states.ts';
import { vocabulary } from './vocabulary.ts';

/** Every text shown to people, in Vietnamese. */
export const vi = {
  ...advice,
  ...cli,
  ...commands,
  ...delivery,
  ...doctor,
  ...held,
  ...links,
  ...nightly,
  ...progress,
  ...quality,
  ...reuse,
  ...search,
  ...service,
  ...review,
  ...sheets,
  ...states,
  ...vocabulary,
} as const;
