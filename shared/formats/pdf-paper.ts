import { drawBars, heightOfBars, type PdfBars } from './pdf-bars.ts';
import { closePdf, openPdf, type PaperFacts } from './pdf-document.ts';
import { createFlow, type Style, styles } from './pdf-flow.ts';
import { drawTable, type PdfTable } from './pdf-table.ts';

/** What a person reads on paper, from top to bottom. What stands first is read first, also aloud. */
export type Paper = {
  title(text: string): void;
  section(text: string): void;
  part(text: string): void;
  subpart(text: string): void;
  /** Each line of the text is a paragraph. */
  text(text: string): void;
  /** A term and its value, row by row. */
  facts(rows: readonly (readonly [term: string, value: string])[]): void;
  table(table: PdfTable): void;
  bars(bars: PdfBars): void;
  end(): Promise<Uint8Array>;
};

/** A tagged PDF on A4. The same calls are the same bytes. */
export function createPaper(facts: PaperFacts): Paper {
  const { doc, root, known } = openPdf(facts);
  const flow = createFlow({ doc, root, known, facts });

  const paper: Paper = {
    title: (text) => {
      block('H1', text, styles.title);
      flow.down(6);
    },
    section: (text) => {
      flow.keep(96);
      flow.down(14);
      doc.outline.addItem(known(text));
      block('H2', text, styles.section);
      flow.down(4);
    },
    part: (text) => {
      flow.keep(64);
      flow.down(7);
      block('H3', text, styles.part);
      flow.down(2);
    },
    subpart: (text) => {
      flow.keep(48);
      flow.down(4);
      block('H4', text, styles.subpart);
      flow.down(1);
    },
    text: (text) => {
      for (const line of text.split(/\r\n|\n|\r/).filter((it) => it.trim() !== '')) {
        block('P', line, styles.text);
        flow.down(4);
      }
    },
    facts: (rows) =>
      drawTable(flow, {
        columns: [
          { heading: '', share: 3 },
          { heading: '', share: 7 },
        ],
        rows,
        style: styles.fact,
      }),
    table: (table) => drawTable(flow, table),
    bars: (bars) => {
      flow.keep(heightOfBars(bars) + 76);
      paper.part(bars.title);
      if (bars.note) paper.text(bars.note);
      drawBars(flow, bars);
    },
    end: () => closePdf(doc, root),
  };
  return paper;

  function block(tag: string, text: string, style: Style): void {
    const element = flow.element(tag);
    flow.lines(element, flow.wrap(text, style, flow.width), style);
    element.end();
  }
}
