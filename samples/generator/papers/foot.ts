import type { Composer } from '../layout/composer.ts';
import type { Random } from '../random.ts';
import { type Agency, upper } from '../words/agencies.ts';
import { makePerson } from '../words/people.ts';
import type { Look } from './look.ts';

export interface Signer {
  readonly name: string;
  /** What the signer is: the last of the lines, without `KT.` and the like. */
  readonly position: string;
  /** Lines over the signature, as printed. */
  readonly lines: readonly string[];
}

/** Who signs for an agency, and in whose stead. */
export function makeSigner(random: Random, agency: Agency): Signer {
  const name = makePerson(random, { bornFrom: 1962, bornTo: 1988 }).name;
  const chief = upper(agency.chief);
  const deputy = upper(agency.deputy);
  const behalf = agency.onBehalf ? [agency.onBehalf] : [];
  const [position, lines] = random.weighted<readonly [string, readonly string[]]>([
    [[chief, [...behalf, chief]], 5],
    [[deputy, [...behalf, `KT. ${chief}`, deputy]], 5],
    [['CHÁNH VĂN PHÒNG', [`TL. ${chief}`, 'CHÁNH VĂN PHÒNG']], agency.short === 'UBND' ? 0.6 : 0],
    [[chief, [...behalf, `Q. ${chief}`]], 0.2],
  ]);
  return { name, position, lines };
}

export interface Foot {
  readonly agency: Agency;
  readonly signer: Signer;
  /** Recipients after `- `; empty leaves the left side free. */
  readonly recipients: readonly string[];
  readonly sealed?: boolean;
}

/** Recipients on the left, position, seal over signature and name on the right; kept together on one page. */
export function setFoot(page: Composer, look: Look, foot: Foot): void {
  const { signer } = foot;
  page.gap(3);
  page.need(Math.max(signer.lines.length * 7 + look.signGapMm + 10, foot.recipients.length * 5.6 + 8));
  page.beside(
    0.47,
    () => {
      if (foot.recipients.length === 0) return;
      page.text('Nơi nhận:', { style: 'boldItalic', sizePt: 12, block: 'foot-left' });
      for (const line of foot.recipients) page.text(`- ${line}`, { sizePt: 11, block: 'foot-left' });
    },
    () => setSigner(page, look, signer, foot.sealed === false ? null : rimOf(foot.agency)),
  );
}

/** Position, room for signature and seal, name; `rim` null leaves the seal out. */
export function setSigner(page: Composer, look: Look, signer: Signer, rim: string | null, hint?: string): void {
  const options = { align: 'center', sizePt: 13.5, block: `foot-${page.column ?? 'middle'}` } as const;
  for (const line of signer.lines) page.text(line, { ...options, style: 'bold' });
  if (hint) page.text(hint, { ...options, style: 'italic', sizePt: 12 });
  const middleMm = page.yMm + look.signGapMm / 2;
  page.draw({ kind: 'signature', xMm: page.centreMm - 2, yMm: middleMm, widthMm: 38 });
  if (rim)
    page.draw({ kind: 'seal', xMm: page.centreMm + look.sealXMm, yMm: middleMm + look.sealYMm, rim, middle: '★' });
  page.gap(look.signGapMm);
  page.text(signer.name, { ...options, style: 'bold' });
}

export function makeRecipients(random: Random, agency: Agency, first: string): string[] {
  const others = [
    'Thường trực HĐND (để báo cáo);',
    'Chủ tịch, các Phó Chủ tịch;',
    'Các phòng, ban, đơn vị liên quan;',
    'Cổng thông tin điện tử;',
    'Trung tâm Phục vụ hành chính công;',
    'Đài truyền thanh;',
    'Sở Nội vụ (để theo dõi);',
  ];
  return [`${first};`, ...random.sample(others, random.int(0, 3)), `Lưu: VT, ${random.pick(agency.drafters)}.`];
}

function rimOf(agency: Agency): string {
  return upper(agency.name);
}
