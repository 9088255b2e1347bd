import { create } from 'xmlbuilder2';
import { fail } from '../../errors/index.ts';
import { packAttachment } from './attachment.ts';
import { EDXML_NAMESPACE, EdxmlMessage, type EdxmlOrganisation } from './edxml.ts';

/** An element: its name, then its text or its children; what is null is left out. */
type Element = readonly [
  name: string,
  content: string | null | readonly Element[],
  attributes?: Record<string, string>,
];

/** Writes a message; the same message gives the same text. Errors: EDXML_INVALID. */
export function buildEdxml(given: EdxmlMessage): string {
  const checked = EdxmlMessage.safeParse(given);
  if (!checked.success) fail('EDXML_INVALID', { params: { reason: checked.error.issues[0]?.path.join('.') ?? '' } });
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(EDXML_NAMESPACE, 'edXML:edXML');
  for (const element of [envelope(given), attachments(given)]) append(root, element);
  return root.end({ wellFormed: true });
}

function append(parent: ReturnType<typeof create>, [name, content, attributes = {}]: Element): void {
  if (content === null) return;
  const element = parent.ele(EDXML_NAMESPACE, `edXML:${name}`, attributes);
  if (typeof content === 'string') element.txt(withoutEntities(content));
  else for (const child of content) append(element, child);
}

/** The library takes whatever looks like an entity (`Q&A;`) for one and leaves it: only `&amp;` is safe from it. */
const withoutEntities = (text: string) => text.replaceAll('&', '&amp;');

function envelope(message: EdxmlMessage): Element {
  return [
    'edXMLEnvelope',
    [
      ['edXMLHeader', [header(message), traces(message)]],
      ['edXMLBody', [manifest(message)]],
    ],
  ];
}

function header(message: EdxmlMessage): Element {
  const { signer, other } = message;
  return [
    'MessageHeader',
    [
      ['From', organisation(message.from)],
      ...message.to.map((to): Element => ['To', organisation(to)]),
      ['DocumentId', message.documentId],
      [
        'Code',
        [
          ['CodeNumber', message.codeNumber],
          ['CodeNotation', message.codeNotation],
        ],
      ],
      [
        'PromulgationInfo',
        [
          ['Place', message.place],
          ['PromulgationDate', slashed(message.promulgationDate)],
        ],
      ],
      [
        'DocumentType',
        [
          ['Type', message.type],
          ['TypeDetail', message.typeDetail],
          ['TypeName', message.typeName],
        ],
      ],
      ['Subject', message.subject],
      ['Content', message.content],
      [
        'SignerInfo',
        [
          ['FullName', signer.fullName],
          ['Position', signer.position],
          ['Competence', signer.competence],
        ],
      ],
      [
        'OtherInfo',
        [
          ['Priority', other.priority],
          ['SphereOfPromulgation', other.sphere],
          ['TyperNotation', other.typerNotation],
          ['PromulgationAmount', other.promulgationAmount],
          ['PageAmount', other.pageAmount],
          ['Direction', other.direction],
        ],
      ],
      ['SteeringType', message.steeringType],
    ],
  ];
}

function organisation({ id, inCharge, name }: EdxmlOrganisation): readonly Element[] {
  return [
    ['OrganId', id],
    ['OrganizationInCharge', inCharge],
    ['OrganName', name],
  ];
}

/** `Bussiness` is how the standard spells it. */
function traces({ businessDocType, paper, trace }: EdxmlMessage): Element {
  return [
    'TraceHeaderList',
    [
      [
        'Bussiness',
        [
          ['BussinessDocType', businessDocType],
          ['Paper', paper],
        ],
      ],
      ...trace.map(
        ({ organId, at }): Element => [
          'TraceHeader',
          [
            ['OrganId', organId],
            ['Timestamp', slashed(at)],
          ],
        ],
      ),
    ],
  ];
}

function manifest({ attachments }: EdxmlMessage): Element {
  const references = attachments.map(
    ({ id, name, contentType }): Element => [
      'Reference',
      [
        ['ContentId', `cid:${id}`],
        ['ContentType', contentType],
        ['AttachmentName', name],
      ],
    ],
  );
  return ['edXMLManifest', references, { version: '1.0' }];
}

function attachments({ attachments }: EdxmlMessage): Element {
  return [
    'AttachmentEncoded',
    attachments.map(
      ({ id, name, contentType, bytes }): Element => [
        'Attachment',
        [
          ['ContentId', id],
          ['AttachmentName', name],
          ['ContentType', contentType],
          ['ContentTransferEncoded', packAttachment(name, bytes)],
        ],
      ],
    ),
  ];
}

/** `2026-11-05T08:30:00` → `2026/11/05 08:30:00`. */
function slashed(time: string | null): string | null {
  return time === null ? null : time.replaceAll('-', '/').replace('T', ' ');
}
