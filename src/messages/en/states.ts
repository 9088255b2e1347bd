/** States, marks and what a problem asks for. */
export const states = {
  'dossier.open': 'not finished',
  'dossier.done': 'done',
  'dossier.held': 'held',
  'dossier.failed': 'failed',
  'dossier.error': 'error',

  'outbox.pending': 'waiting',
  'outbox.sending': 'being sent',
  'outbox.accepted': 'accepted',
  'outbox.rejected': 'refused',
  'outbox.unknown': 'outcome unknown',
  'outbox.held': 'held',
  'outbox.superseded': 'replaced by a newer version',
  'outbox.withdrawn': 'taken back',
  'outbox.dropped': 'given up',
  'outbox.dead': 'not delivered, needs attention',

  'mark.blank': 'blank page',
  'mark.separator': 'separator sheet',
  'mark.duplicate': 'duplicate page',
  'mark.odd-size': 'unusual size',
  'mark.odd-skew': 'unusually crooked',
  'mark.spread': 'two pages on one sheet',
  'mark.low-confidence': 'hard to read',
  'mark.unreadable': 'unreadable',

  'recovery.fix-settings': 'correct the settings or the command',
  'recovery.fix-input': 'correct the dossier and run again',
  'recovery.retry': 'run again',
  'recovery.hold': 'waits for a person',
  'recovery.bug': 'report it',
} as const;
