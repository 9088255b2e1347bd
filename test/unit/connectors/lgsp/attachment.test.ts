import { describe, expect, it } from 'vitest';
import { packAttachment, unpackAttachment } from '../../../../src/connectors/lgsp/attachment.ts';

describe('an attachment', () => {
  // Found by test/property/edxml.test.ts on one seed of many.
  it.each(['__proto__', '\\\\proto\\\\', '//proto//', 'constructor', 'toString', '..', '1', 'tờ khai.pdf'])(
    'comes out as it went in under the name %s',
    (name) => {
      const bytes = Buffer.from('%PDF-1.7');
      expect(unpackAttachment(packAttachment(name, bytes), 100)).toEqual(bytes);
    },
  );
});
