import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { PdfPageSpec, PdfWriter } from '../../../plugin/index.ts';
import type { EmbeddedPicture, PictureColour } from './embedded-picture.ts';
import { writeFont } from './font-objects.ts';
import { ObjectFile } from './object-file.ts';
import { num, ref, textString } from './pdf-syntax.ts';
import { embeddedPicture } from './picture-source.ts';
import { srgbProfile } from './srgb-profile.ts';
import { LAYER_FONT, type PageSpace, textLayer, usedRows } from './text-layer.ts';
import { xmpPacket } from './xmp.ts';

const pack = promisify(deflate);
const PRODUCER = 'sohoa';
const POINTS_PER_INCH = 72;
/** Pages under one node of the page tree. */
const NODE_PAGES = 64;

export interface WriterOptions {
  readonly conformance: 'pdfa-2b' | 'none';
  readonly title: string;
}

/** A searchable PDF, written page by page: a picture as scanned and the invisible text over it. */
export async function createWriter(path: string, options: WriterOptions): Promise<PdfWriter> {
  return new StreamingWriter(await ObjectFile.create(path), options);
}

class StreamingWriter implements PdfWriter {
  readonly #file: ObjectFile;
  readonly #options: WriterOptions;
  readonly #catalog: number;
  readonly #tree: number;
  readonly #font: number;
  readonly #rows = new Set<number>();
  /** Object numbers of embedded colour profiles by hash: a scanner puts the same one into every page. */
  readonly #profiles = new Map<string, number>();
  readonly #nodes: number[] = [];
  #node: { object: number; pages: number[] } | null = null;
  #pages = 0;

  constructor(file: ObjectFile, options: WriterOptions) {
    this.#file = file;
    this.#options = options;
    this.#catalog = file.allocate();
    this.#tree = file.allocate();
    this.#font = file.allocate();
  }

  async addPage({ picture, geometry, text }: PdfPageSpec): Promise<void> {
    const space: PageSpace = {
      widthPt: (geometry.widthPx / geometry.dpi) * POINTS_PER_INCH,
      heightPt: (geometry.heightPx / geometry.dpi) * POINTS_PER_INCH,
      rotate: geometry.rotation,
      skewDegrees: geometry.skewDegrees,
    };
    const image = await this.#writeImage(await embeddedPicture(picture));
    const layer = text === null ? '' : textLayer(text, space);
    if (text !== null && layer !== '') for (const row of usedRows(text)) this.#rows.add(row);
    const sideways = space.rotate === 90 || space.rotate === 270;
    const [width, height] = sideways ? [space.heightPt, space.widthPt] : [space.widthPt, space.heightPt];
    const content = await this.#writeContent(`q\n${num(width)} 0 0 ${num(height)} 0 0 cm\n/Scan Do\nQ\n${layer}`);
    const parent = await this.#nodeWithRoom();
    const page = this.#file.allocate();
    parent.pages.push(page);
    const font = layer === '' ? '' : `/Font<</${LAYER_FONT} ${ref(this.#font)}>>`;
    const rotate = space.rotate === 0 ? '' : `/Rotate ${space.rotate}`;
    await this.#file.write(
      page,
      `<</Type/Page/Parent ${ref(parent.object)}/MediaBox[0 0 ${num(width)} ${num(height)}]${rotate}` +
        `/Resources<</XObject<</Scan ${ref(image)}>>${font}>>/Contents ${ref(content)}>>`,
    );
    this.#pages += 1;
  }

  async finish(): Promise<{ bytes: number; pages: number }> {
    await this.#closeNode();
    const kids = this.#nodes.map(ref).join(' ');
    await this.#file.write(this.#tree, `<</Type/Pages/Kids[${kids}]/Count ${this.#pages}>>`);
    await writeFont(this.#file, this.#font, this.#rows);
    const pdfa = this.#options.conformance === 'pdfa-2b';
    const intents = pdfa ? `/OutputIntents[${ref(await this.#writeOutputIntent())}]` : '';
    const metadata = this.#file.allocate();
    const packet = xmpPacket({ title: this.#options.title, producer: PRODUCER, pdfa });
    // Left uncompressed so that archives and search programs find it by looking at the bytes.
    await this.#file.writeStream(metadata, '/Type/Metadata/Subtype/XML', Buffer.from(packet, 'utf8'));
    await this.#file.write(
      this.#catalog,
      `<</Type/Catalog/Pages ${ref(this.#tree)}/Metadata ${ref(metadata)}${intents}/Lang(vi)/ViewerPreferences<</DisplayDocTitle true>>>>`,
    );
    const info = this.#file.allocate();
    await this.#file.write(
      info,
      `<</Title ${textString(this.#options.title)}/Creator(${PRODUCER})/Producer(${PRODUCER})>>`,
    );
    const { bytes } = await this.#file.finish(this.#catalog, info);
    return { bytes, pages: this.#pages };
  }

  abort(): Promise<void> {
    return this.#file.abort();
  }

  async #writeImage(image: EmbeddedPicture): Promise<number> {
    const colour = await this.#colourSpace(image.colour);
    const object = this.#file.allocate();
    await this.#file.writeStream(
      object,
      `/Type/XObject/Subtype/Image/Width ${image.widthPx}/Height ${image.heightPx}` +
        `/BitsPerComponent ${image.bitsPerComponent}/ColorSpace${colour}${image.filter}`,
      image.data,
    );
    return object;
  }

  async #colourSpace(colour: PictureColour): Promise<string> {
    if (colour.kind === 'palette') {
      const entries = colour.table.length / 3;
      return `[/Indexed/DeviceRGB ${entries - 1}<${Buffer.from(colour.table).toString('hex')}>]`;
    }
    const device = colour.kind === 'grey' ? '/DeviceGray' : '/DeviceRGB';
    if (colour.profile === null) return device;
    const hash = createHash('sha256').update(colour.profile).digest('hex');
    const known = this.#profiles.get(hash);
    if (known !== undefined) return `[/ICCBased ${ref(known)}]`;
    const object = this.#file.allocate();
    this.#profiles.set(hash, object);
    const entries = `/N ${colour.kind === 'grey' ? 1 : 3}/Alternate${device}/Filter/FlateDecode`;
    await this.#file.writeStream(object, entries, await pack(colour.profile));
    return `[/ICCBased ${ref(object)}]`;
  }

  async #writeContent(operators: string): Promise<number> {
    const object = this.#file.allocate();
    await this.#file.writeStream(object, '/Filter/FlateDecode', await pack(Buffer.from(operators, 'latin1')));
    return object;
  }

  async #nodeWithRoom(): Promise<{ object: number; pages: number[] }> {
    if (this.#node !== null && this.#node.pages.length >= NODE_PAGES) await this.#closeNode();
    this.#node ??= { object: this.#file.allocate(), pages: [] };
    return this.#node;
  }

  async #closeNode(): Promise<void> {
    const node = this.#node;
    if (node === null) return;
    this.#node = null;
    this.#nodes.push(node.object);
    const kids = node.pages.map(ref).join(' ');
    await this.#file.write(
      node.object,
      `<</Type/Pages/Parent ${ref(this.#tree)}/Kids[${kids}]/Count ${node.pages.length}>>`,
    );
  }

  /** What colours mean on every machine (ISO 19005-2, 6.2.3): without it plain RGB and grey are not allowed. */
  async #writeOutputIntent(): Promise<number> {
    const profile = this.#file.allocate();
    await this.#file.writeStream(profile, '/N 3/Filter/FlateDecode', await pack(srgbProfile()));
    const intent = this.#file.allocate();
    await this.#file.write(
      intent,
      `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${ref(profile)}>>`,
    );
    return intent;
  }
}
