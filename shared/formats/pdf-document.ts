import PdfDocument from 'pdfkit';
import { inKnownLetters } from './known-letters.ts';

/** The bytes of two fonts of one family; they are embedded, and only the letters that are used. */
export type Fonts = { regular: Uint8Array; bold: Uint8Array };

export type PaperFacts = {
  title: string;
  author: string;
  /** The moment that the document tells as its own (UTC), so that the same document is the same bytes. */
  createdAt: string;
  /** Stands at the foot of every page, with `page`, the number of the page, beside it. */
  footer: string;
  page(number: number): string;
  fonts: Fonts;
};

export type Pdf = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;
/** `scope` and `bbox` are written by pdfkit, though its types do not say so. */
export type ElementOptions = {
  alt?: string;
  title?: string;
  scope?: 'Row' | 'Column';
  bbox?: [number, number, number, number];
};

/** Which pdfkit knows, though the list of its types does not. */
const conformance: object = { subset: 'PDF/UA' };

/**
 * A tagged PDF in Swedish: title shown, structure tree, embedded fonts, marked as PDF/UA. A4; no page is there yet.
 * `known` writes a text in the letters that the fonts have.
 */
export function openPdf({ title, author, createdAt, fonts }: PaperFacts) {
  const moment = new Date(createdAt);
  const doc = new PdfDocument({
    pdfVersion: '1.7',
    ...conformance,
    tagged: true,
    lang: 'sv-SE',
    displayTitle: true,
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    // None of the standard fonts, which are not embedded.
    font: '',
    info: {
      Title: title,
      Author: author,
      Producer: 'Bidragsled',
      Creator: 'Bidragsled',
      CreationDate: moment,
      ModDate: moment,
    },
  });
  doc.registerFont('regular', Buffer.from(fonts.regular)).registerFont('bold', Buffer.from(fonts.bold));
  const has = knowsSign(doc.font('regular'));
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, root, known: (text: string): string => inKnownLetters(text, has) };
}

/** Does the font that is chosen have the sign? pdfkit keeps the font where its types do not show it. */
function knowsSign(doc: Pdf): (sign: string) => boolean {
  const kept: unknown = '_font' in doc ? doc._font : undefined;
  const font: unknown = typeof kept === 'object' && kept !== null && 'font' in kept ? kept.font : undefined;
  if (typeof font !== 'object' || font === null || !('hasGlyphForCodePoint' in font))
    throw new Error('pdfkit keeps its font elsewhere');
  const { hasGlyphForCodePoint: has } = font;
  if (typeof has !== 'function') throw new Error('pdfkit keeps its font elsewhere');
  const found = new Map<string, boolean>();
  return (sign) => {
    const before = found.get(sign);
    if (before !== undefined) return before;
    const answer = [...sign].every((it) => Boolean(has.call(font, it.codePointAt(0))));
    found.set(sign, answer);
    return answer;
  };
}

/** Ends the document. Its bytes. */
export async function closePdf(doc: Pdf, root: Element): Promise<Uint8Array> {
  root.end();
  doc.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(chunk);
  return Buffer.concat(chunks);
}
