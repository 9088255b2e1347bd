/** Looking for papers by their words. */
export const search = {
  'command.search.summary': 'Find papers by their words, with or without diacritics',
  'arg.search.words': 'Words (all of them), "a phrase", begin*, this OR that, -without',
  'flag.search.agency': 'Agency that issued the paper or handles its dossier: name, part of it, or code',
  'flag.search.type': 'Type of document: code (02) or name',
  'flag.search.kind': 'Kind of paper, for example giay-khai-sinh',
  'flag.search.year': 'Year of the paper',
  'flag.search.procedure': 'Code of the procedure',
  'flag.search.person': 'Holder of the paper or owner of the dossier: name or number',
  'flag.search.limit': 'Show at most this many papers',
  'flag.search.offset': 'Leave out this many papers',
  'flag.search.purpose': 'Why these data are looked at; goes into the log of looks',
  'flag.search.reindex': 'First take all records into the index that are not there yet',

  'search.none': 'Nothing found.',
  'search.count': '{total} papers found; {from}–{to} shown.',
  'search.more': 'More: add --offset {offset}',
  'search.past-end': '{total} papers found; there are none from number {from} on.',
  'search.exact': '{exact} of them with exactly these diacritics; they come first.',
  'search.unindexed':
    '{count} dossiers are not in the index yet and cannot be found. Take them in with: sohoa search --reindex',
  'search.reindexed': '{count} dossiers taken into the index.',
  'search.page': 'page {page}',
} as const;
