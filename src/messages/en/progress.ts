/** Texts of the progress line. */
export const progress = {
  'progress.preflight': 'Looking over the input',
  'progress.dossiers': 'Dossiers',
  'progress.delivery': 'Deliveries',
  'progress.files': 'Pages',
  'progress.pages': '{done}/{total} pages',
  'progress.eta': 'about {time} left',
} as const;
