import type { Element, ElementOptions, PaperFacts, Pdf } from './pdf-document.ts';

/** Points. `leading` is from one line to the next. */
export type Style = { font: 'regular' | 'bold'; size: number; leading: number; color: string };

const ink = '#18272d';
const accent = '#17574c';
const quiet = '#4a5c64';
export const colors = { ink, accent, quiet, line: '#d3dee2', strong: '#6b7f88', tint: '#e9f0f2' } as const;

export const styles = {
  title: { font: 'bold', size: 22, leading: 27, color: accent },
  section: { font: 'bold', size: 15, leading: 20, color: accent },
  part: { font: 'bold', size: 12, leading: 16, color: accent },
  subpart: { font: 'bold', size: 10.5, leading: 14.5, color: ink },
  text: { font: 'regular', size: 10.5, leading: 14.5, color: ink },
  fact: { font: 'regular', size: 9.5, leading: 13, color: ink },
  cell: { font: 'regular', size: 8.5, leading: 11.5, color: ink },
  strongCell: { font: 'bold', size: 8.5, leading: 11.5, color: ink },
  foot: { font: 'regular', size: 8, leading: 10, color: quiet },
} as const satisfies Record<string, Style>;

const page = { width: 595.28, height: 841.89, left: 48, top: 52, bottom: 62 } as const;

/** Where writing has come to. Text goes on over pages; foot, numbers and rules are artifacts, which no reader reads aloud. */
export type Flow = {
  doc: Pdf;
  left: number;
  width: number;
  /** From the top of the page. */
  y(): number;
  /** Points that are left on the page. */
  room(): number;
  down(points: number): void;
  newPage(): void;
  /** A new page unless so many points are left. */
  keep(points: number): void;
  /** An open element of the structure, under the document or another element. */
  element(tag: string, options?: ElementOptions, parent?: Element): Element;
  artifact(draw: () => void): void;
  wrap(text: string, style: Style, width: number): string[];
  widthOf(text: string, style: Style): number;
  line(text: string, style: Style, x: number, y: number): void;
  /** Writes lines below each other, as one element's content, on as many pages as they need. */
  lines(element: Element, texts: readonly string[], style: Style): void;
};

type FlowParts = { doc: Pdf; root: Element; known(text: string): string; facts: PaperFacts };

export function createFlow({ doc, root, known, facts }: FlowParts): Flow {
  let y = 0;
  let pages = 0;
  const widths = new Map<string, number>();
  const left = page.left;
  const width = page.width - 2 * page.left;
  const end = page.height - page.bottom;

  const flow: Flow = {
    doc,
    left,
    width,
    y: () => y,
    room: () => end - y,
    down: (points) => {
      y += points;
    },
    newPage,
    keep: (points) => {
      if (y + points > end) newPage();
    },
    element: (tag, options = {}, parent = root) => {
      const made = doc.struct(tag, options);
      parent.add(made);
      return made;
    },
    artifact: (draw) => {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    },
    wrap: (text, style, most) => wrapped(known(text), (part) => widthOf(part, style), most),
    widthOf,
    line,
    lines,
  };
  newPage();
  return flow;

  function newPage(): void {
    doc.addPage();
    pages += 1;
    y = page.top;
    doc.markContent('Artifact', { type: 'Pagination' });
    const number = facts.page(pages);
    const foot = page.height - page.bottom + 24;
    line(known(facts.footer), styles.foot, left, foot);
    line(number, styles.foot, left + width - widthOf(number, styles.foot), foot);
    doc.endMarkedContent();
  }

  function widthOf(text: string, { font, size }: Style): number {
    const key = `${font}${text}`;
    const found = widths.get(key) ?? doc.font(font).fontSize(1000).widthOfString(text);
    widths.set(key, found);
    return (found * size) / 1000;
  }

  function line(text: string, { font, size, color }: Style, x: number, top: number): void {
    doc.font(font).fontSize(size).fillColor(color).text(text, x, top, { lineBreak: false });
  }

  function lines(element: Element, texts: readonly string[], style: Style): void {
    for (let from = 0; from < texts.length; ) {
      const fits = Math.floor((end - y) / style.leading);
      // A line alone at the foot of a page is hard to read on from.
      if (fits < Math.min(2, texts.length - from)) {
        newPage();
        continue;
      }
      const some = texts.slice(from, from + fits);
      element.add(() => {
        for (const [index, text] of some.entries()) line(text, style, left, y + index * style.leading);
      });
      y += some.length * style.leading;
      from += some.length;
    }
  }
}

/** The text in lines no wider than `most`. A space ends each line but the last, so that words do not grow together when read. */
function wrapped(text: string, widthOf: (text: string) => number, most: number): string[] {
  const space = widthOf(' ');
  const made: string[] = [];
  let open = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((it) => pieces(it, widthOf, most))) {
    const wide = widthOf(word);
    if (open !== '' && used + space + wide > most) {
      made.push(`${open} `);
      open = '';
      used = 0;
    }
    used += open === '' ? wide : space + wide;
    open = open === '' ? word : `${open} ${word}`;
  }
  return [...made, open];
}

/** A word that is wider than a line, in parts that are not. */
function pieces(word: string, widthOf: (text: string) => number, most: number): string[] {
  if (widthOf(word) <= most) return [word];
  const made: string[] = [];
  let open = '';
  for (const sign of word) {
    if (open !== '' && widthOf(open) + widthOf(sign) > most) {
      made.push(open);
      open = '';
    }
    open += sign;
  }
  return [...made, open];
}
