import { Composer } from '../layout/composer.ts';
import { type Agency, communeCommittee } from '../words/agencies.ts';
import { makeSigner, type Signer, setFoot } from './foot.ts';
import { makeFormLook, setFormTitle } from './form.ts';
import { makeDateLine, setHead } from './head.ts';
import { type Look, makeLook } from './look.ts';
import type { Expected, Paper, Scene } from './paper.ts';

/** What all certificates on one person share: an agency, a number, a signer. */
export interface Certificate {
  readonly agency: Agency;
  readonly look: Look;
  readonly signer: Signer;
  readonly code: string;
  readonly dateLine: string | null;
  readonly expected: Omit<Expected, 'paperKind' | 'fields' | 'holder'>;
}

/** Head, number and signer of a certificate, with what is expected of them. */
export function openCertificate(
  scene: Scene,
  wishes: { notation: string; dated: boolean; day: string; agency?: Agency },
): Certificate {
  const { random, place } = scene;
  const look = makeLook(random.fork('look'));
  const agency = wishes.agency ?? communeCommittee(random.fork('agency'), place);
  const date = makeDateLine(random.fork('date'), look, agency.locality, wishes.day);
  const signer = makeSigner(random.fork('signer'), agency);
  const number = String(random.fork('number').int(1, 480)).padStart(2, '0');
  return {
    agency,
    look,
    signer,
    code: `${number}/${wishes.notation}`,
    dateLine: wishes.dated ? date.line : null,
    expected: {
      typeCode: '32',
      codeNumber: number,
      codeNotation: wishes.notation,
      code: `${number}/${wishes.notation}`,
      issuedDate: wishes.dated ? date.issuedDate : wishes.day,
      organName: agency.lines.join(' '),
      signerName: signer.name,
      signerPosition: signer.position,
    },
  };
}

/** Sets the head and the title; what follows are fields. */
export function beginCertificate(scene: Scene, certificate: Certificate, title: string, second?: string) {
  const page = new Composer(certificate.look);
  const { agency, dateLine, look } = certificate;
  setHead(page, look, { agency, numberLine: `Số: ${certificate.code}`, dateLine });
  setFormTitle(page, look, title, second);
  return { page, fields: makeFormLook(scene.random.fork('form')) };
}

/** Sets the foot and gives the paper. */
export function closeCertificate(
  page: Composer,
  certificate: Certificate,
  rest: Pick<Expected, 'paperKind' | 'holder' | 'fields' | 'copyKind'>,
): Paper {
  setFoot(page, certificate.look, { agency: certificate.agency, signer: certificate.signer, recipients: [] });
  return { expected: { ...certificate.expected, ...rest }, pages: page.pages };
}
