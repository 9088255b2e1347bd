/** Why a dossier of a watched folder is not taken yet. */
export const WAIT_REASONS = [
  /** Its files have not been unchanged for long enough. */
  'growing',
  /** A file is there under the name that programs give to unfinished ones. */
  'unfinished',
  /** A file of 0 bytes. */
  'empty',
  'no-files',
  /** Its row of the register is there, its folder is not. */
  'no-folder',
  /** Its folder is there, its row of the register is not. */
  'no-row',
  /** The file that says it is complete is not there. */
  'no-marker',
] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** Faults of a batch that time may heal, where it is being put there right now. */
const HEALING: Readonly<Record<string, WaitReason>> = {
  FILE_EMPTY: 'empty',
  DOSSIER_NO_PAGES: 'no-files',
  ROW_FOLDER_MISSING: 'no-folder',
  FOLDER_NOT_IN_REGISTER: 'no-row',
};

/** What an entry that was refused waits for; null where waiting does not help. */
export function healingOf(problems: readonly { readonly code: string }[]): WaitReason | null {
  return problems.map(({ code }) => HEALING[code]).find((reason) => reason !== undefined) ?? null;
}

/** Names of files that are still on their way, as browsers, copy programs and editors give them. */
const UNFINISHED = [
  /\.(part|partial|filepart|tmp|temp|crdownload|download|opdownload|!ut)$/i,
  /~$/,
  // rsync writes `.name.XXXXXX` and renames it at the end.
  /^\..+\.[A-Za-z0-9]{6}$/,
];

export function isUnfinished(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return UNFINISHED.some((pattern) => pattern.test(name));
}
