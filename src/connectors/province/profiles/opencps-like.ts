import type { MappingFile } from '../mapping/definition.ts';

/**
 * [R] Unconfirmed: an invented shape after what is known of portals of the Liferay family: dossiers under a number of
 * their own, dates in milliseconds, files one by one under the dossier. Copy it and correct it against the real
 * interface description; nothing here is a fact about a named product.
 */
export const opencpsLike: MappingFile = {
  description: '[R] REST with numbers of its own, dates in milliseconds, user name and password or a token',
  idempotencyHeader: null,
  emptyMembers: 'text',
  lookup: {
    path: 'dossiers/byReferenceUid/{code}',
    absent: [{ status: 404, at: '/code' }],
  },
  held: {
    code: '/referenceUid',
    remoteId: '/dossierId',
    contentHash: '/metaData/contentHash',
    status: {
      at: '/dossierStatus',
      codes: {
        new: 1,
        receiving: 2,
        refused: 3,
        processing: 4,
        waiting: 5,
        paying: 6,
        stopped: 7,
        done: 9,
        released: 10,
      },
    },
    withdrawn: { at: '/dossierStatus', codes: { cancelled: true } },
    files: { each: '/files/*', sha256: '/sha256', link: { at: '/fileEntryId', template: 'documents/{value}' } },
  },
  create: {
    path: 'dossiers',
    exists: [{ status: 409 }],
    accepted: [{ at: '/dossierId' }],
    answer: { remoteId: '/dossierId' },
    body: {
      referenceUid: { $from: '/dossier/code', $required: true },
      metaData: { contentHash: '$/contentHash' },
      serviceCode: { $from: '/dossier/procedureCode', $required: true },
      serviceName: '$/dossier/procedureName',
      govAgencyCode: { $from: '/dossier/handlingAgency/code', $required: true },
      govAgencyName: '$/dossier/handlingAgency/name',
      applicantName: { $from: '/dossier/ownerName', $required: true },
      applicantIdType: {
        $from: '/dossier/ownerType',
        $codes: { 1: 'citizen', 2: 'business', 3: 'agency', 4: 'organization' },
      },
      applicantIdNo: '$/dossier/ownerId',
      address: '$/dossier/address',
      contactTelNo: '$/dossier/phone',
      contactEmail: '$/dossier/email',
      delegateName: '$/dossier/submitterName',
      submitDate: { $from: ['/dossier/submittedDate', '/dossier/receivedDate'], $date: 'epoch-ms' },
      receiveDate: { $from: '/dossier/receivedDate', $date: 'epoch-ms' },
      dueDate: { $from: '/dossier/dueDate', $date: 'epoch-ms' },
      releaseDate: { $from: '/dossier/finishedDate', $date: 'epoch-ms' },
      online: { $from: '/dossier/channel', $codes: { 1: false, 2: true, 3: false } },
      dossierFiles: {
        $each: '/documents',
        $item: {
          referenceUid: '$./docCode',
          dossierPartNo: '$./component',
          displayName: '$./typeName',
          deliverableCode: '$./code',
        },
      },
    },
  },
  update: {
    method: 'PUT',
    path: 'dossiers/{remoteId}',
    accepted: [{ at: '/dossierId' }],
    answer: { remoteId: '/dossierId' },
  },
  upload: {
    path: 'dossiers/{code}/files',
    fields: { referenceUid: '{docCode}', displayName: '{name}', sha256: '{sha256}' },
    accepted: [{ at: '/fileEntryId' }],
    answer: { link: { at: '/fileEntryId', template: 'documents/{value}' } },
  },
  list: {
    path: 'dossiers?start={page}&size={limit}',
    firstPage: 0,
    dossiers: '/data',
  },
  withdraw: { method: 'PUT', path: 'dossiers/{remoteId}/cancelling', accepted: [{ status: 200 }, { status: 204 }] },
};
