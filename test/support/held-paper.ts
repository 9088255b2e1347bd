import type { HeldPaper, PaperHolder } from '../../src/domain/index.ts';

export type HeldPaperWish = Partial<Omit<HeldPaper, 'holders'>> & { readonly holder?: Partial<PaperHolder> };

/** A paper of an invented person as our own store holds it; `wish` says what is different. */
export function heldPaper(ref: string, { holder = {}, ...wish }: HeldPaperWish = {}): HeldPaper {
  return {
    ref,
    store: 'own',
    alsoIn: [],
    national: false,
    kind: 'giay-khai-sinh',
    holders: [{ name: 'Nguyễn Văn Mẫu', id: '001099000001', birthDate: '1999-02-03', formerId: null, ...holder }],
    code: null,
    issuedDate: '2020-01-15',
    validFrom: null,
    validUntil: null,
    subject: null,
    copyKind: null,
    fields: {},
    title: null,
    typeCode: '32',
    issuer: 'UBND xã Mẫu',
    component: null,
    resultCode: null,
    dossierCode: 'H99.14-200115-0001',
    docCode: ref,
    version: 1,
    pageCount: 1,
    signedCopy: true,
    file: { name: 'giay.pdf', sha256: null, bytes: 10, locator: null },
    ...wish,
  };
}
