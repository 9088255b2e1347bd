import { z } from 'zod';
import { DELIVERY_DEFAULTS, type DeliverySettings } from '../delivery/settings.ts';
import { ServeSettings } from './access/serve-settings.ts';
import { HotFolderSettings } from './hot-folder/settings.ts';
import { LinkSettings } from './links/settings.ts';
import { MetricsSettings } from './metrics/settings.ts';
import { NightlySettings } from './nightly/settings.ts';
import { TargetDelivery } from './outbox/settings.ts';
import { RegisterSettings } from './register/settings.ts';
import { ReuseSettings, ValiditySettings } from './reuse/settings.ts';
import { SecretSource } from './secret-source.ts';

const whole = (min: number, name: keyof DeliverySettings) => z.int().min(min).default(DELIVERY_DEFAULTS[name]);

const Target = z.strictObject({
  use: z.string().min(1).describe('Connector: province, portal, or one of a plugin'),
  sandbox: z
    .boolean()
    .default(false)
    .describe('A stand-in for training and tests; believed only when its address is a loopback address'),
  allowUnsigned: z
    .boolean()
    .default(false)
    .describe('Send records whose copies are not digitally signed to this target although it is no sandbox'),
  settings: z.record(z.string(), z.unknown()).default({}).describe("The connector's own settings"),
  delivery: TargetDelivery.prefault({}).describe('What of delivery is different for this target'),
  secrets: z.record(z.string(), SecretSource).default({}).describe('Where its secrets are read from'),
});
export type Target = z.infer<typeof Target>;

/** `sohoa.yaml`. Every member has a default, so that an empty file is a working workspace. */
export const Settings = z.strictObject({
  language: z
    .enum(['vi', 'en'])
    .nullable()
    .default(null)
    .describe('Language of messages; null = SOHOA_LANG, then the locale'),
  ocr: z
    .strictObject({
      engine: z
        .enum(['auto', 'tesseract.js', 'tesseract'])
        .default('auto')
        .describe(
          'Recognition engine: auto (the tesseract on PATH where it measures clearly quicker here, else tesseract.js; with model npm always tesseract.js), tesseract.js, tesseract',
        ),
      model: z
        .string()
        .default('auto')
        .describe('Vietnamese model: auto (an installed fast one, else npm), npm, or the path of a .traineddata file'),
      recycleAfterPages: z.int().min(1).default(200).describe('Replace a recognition process after so many pages'),
      memoryLimitMb: z.int().min(200).default(1500).describe('Replace a recognition process that grows beyond this'),
    })
    .prefault({})
    .describe('Recognition; engine and model are pinned at the first run of the workspace'),
  dossierCode: z
    .strictObject({
      patterns: z
        .array(z.string())
        .default([])
        .describe('Regular expressions of further dossier codes, for archive backlogs'),
    })
    .prefault({})
    .describe('Which folder names and register cells are dossier codes'),
  register: RegisterSettings.prefault({}).describe('Reading the register and the tables beside it'),
  steps: z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .default({})
    .describe("Defaults for the settings of steps, by step; a pipeline's own with: wins"),
  plugins: z.array(z.string()).default([]).describe('npm packages that may add steps and connectors'),
  targets: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/), Target)
    .default({})
    .describe('Outside systems records are sent to'),
  evaluation: z
    .strictObject({
      retentionDays: z.int().min(1).default(730).describe('Decisions of people older than this no longer count'),
    })
    .prefault({})
    .describe('What sohoa evaluate holds the machine against'),
  delivery: z
    .strictObject({
      attemptsPerDrain: whole(1, 'attemptsPerDrain').describe(
        'Tries of one row before the drain leaves it for the next',
      ),
      attemptsInAll: whole(1, 'attemptsInAll').describe('Tries after which a row is dead and waits for a person'),
      firstDelayMs: whole(1, 'firstDelayMs').describe('Wait before the second try; doubles each time, with jitter'),
      longestDelayMs: whole(1, 'longestDelayMs').describe('Ceiling of that wait'),
      parallel: whole(1, 'parallel').describe('Dossiers sent at the same time to one target'),
      callsPerSecond: whole(1, 'callsPerSecond').describe('Most calls a second to one target'),
      drainSeconds: whole(1, 'drainSeconds').describe('Longest time one drain may take'),
      attemptSeconds: whole(1, 'attemptSeconds').describe('An attempt that takes longer is given up'),
      failuresToPause: whole(1, 'failuresToPause').describe('So many failed attempts in a row pause a target'),
      firstPauseMs: whole(1, 'firstPauseMs').describe('First pause; doubles while the target stays silent'),
      longestPauseMs: whole(1, 'longestPauseMs').describe('Ceiling of that pause'),
      pausesToStop: whole(1, 'pausesToStop').describe('So many pauses in a row end the drain for that target'),
    })
    .prefault({})
    .describe('How the outbox is drained'),
  validity: ValiditySettings.prefault({}).describe('For how long papers are in force, and what replaces them'),
  reuse: ReuseSettings.prefault({}).describe('Looking up papers that are held (sohoa reuse)'),
  hotFolder: HotFolderSettings.prefault({}).describe('When what lies in a watched folder is taken'),
  nightly: NightlySettings.prefault({}).describe('The nightly run (sohoa schedule)'),
  metrics: MetricsSettings.prefault({}).describe('Figures for monitoring'),
  serve: ServeSettings.prefault({}).describe('The look-up API (sohoa serve)'),
  links: LinkSettings.prefault({}).describe('Files that the portal fetches by link'),
});
export type Settings = z.infer<typeof Settings>;
