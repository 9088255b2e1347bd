/** Files that the portal fetches by link. */
export const links = {
  'command.links.rotate.summary': 'Sign links with a new key; those given so far go on until they end',
  'flag.links.rotate.at-once': 'End every link given so far, as when the key was seen by others',
  'links.rotated': 'New links are signed with {key}. Those given so far hold until they end, {day} at the latest.',
  'links.rotated-at-once':
    'New links are signed with {key}. Those given so far end now: what the portal has not fetched yet has to be sent again.',
} as const;
