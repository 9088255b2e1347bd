import { type Defect, dateLine } from '../../domain/index.ts';
import { type Language, type MessageKey, translate } from '../../messages/index.ts';
import type { PrintableForm } from '../../plugin/index.ts';
import type { SamplingView } from './sampling.ts';

interface Head {
  readonly agency: readonly string[];
  readonly place: string;
  readonly day: string;
  readonly language: Language;
}

/** The minutes of acceptance (biên bản nghiệm thu): plan, what was found, verdict, room to sign. */
export function minutesOf({ sampling, items, result }: SamplingView, again: number, head: Head): PrintableForm {
  const words = (key: MessageKey, params = {}) => translate(head.language, key, params);
  const defectWords = (defects: readonly Defect[]) => defects.map((defect) => words(`defect.${defect}`)).join('; ');
  const { id: _, ...facts } = sampling;
  const verdict = words(`sampling.verdict.${result.verdict}`).toUpperCase();
  const bad = items.filter(({ defects }) => defects !== null && defects.length > 0);
  return {
    agency: head.agency,
    number: null,
    placeAndDate: words('minutes.date', {
      place: head.place,
      date: head.language === 'vi' ? dateLine(head.day) : head.day,
    }),
    title: words('minutes.title'),
    subtitle: words('minutes.subtitle', { name: sampling.name }),
    body: [
      { text: words('minutes.lot', { lotSize: sampling.lotSize }) },
      {
        text:
          sampling.aql === null
            ? words('minutes.plan-own', { ...facts, aql: '' })
            : words('minutes.plan-aql', { ...facts, aql: sampling.aql }),
      },
      { text: words('minutes.seed', { seed: sampling.seed }) },
      { text: words('minutes.found', { seen: result.seen, defective: result.defective, critical: result.critical }) },
      ...(bad.length === 0 ? [] : [defectCounts(result.byDefect, words), badOnes(bad, words, defectWords)]),
      { text: words('minutes.verdict', { verdict }), strong: true },
      ...(again === 0 ? [] : [{ text: words('minutes.rework', { count: again }) }]),
    ],
    signers: [
      { title: words('minutes.signer.handing'), note: words('minutes.signer.note') },
      { title: words('minutes.signer.taking'), note: words('minutes.signer.note') },
    ],
  };
}

type Words = (key: MessageKey) => string;

function defectCounts(byDefect: SamplingView['result']['byDefect'], words: Words): PrintableForm['body'][number] {
  return {
    columns: [
      { heading: words('minutes.column.defect'), share: 3 },
      { heading: words('minutes.column.count'), share: 1, align: 'center' },
    ],
    rows: Object.entries(byDefect).map(([defect, count]) => [words(`defect.${defect as Defect}`), String(count)]),
  };
}

function badOnes(
  bad: SamplingView['items'],
  words: Words,
  defectWords: (defects: readonly Defect[]) => string,
): PrintableForm['body'][number] {
  return {
    columns: [
      { heading: words('minutes.column.number'), share: 1, align: 'center' },
      { heading: words('minutes.column.document'), share: 5 },
      { heading: words('minutes.column.defects'), share: 5 },
      { heading: words('minutes.column.note'), share: 5 },
    ],
    rows: bad.map(({ docCode, defects, note }, at) => [
      String(at + 1),
      docCode,
      defectWords(defects ?? []),
      note ?? '',
    ]),
  };
}
