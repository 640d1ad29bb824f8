import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { parse as parseXml } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadFonts } from '../../functions/tasks/fonts.ts';
import type { ReportActivity, ReportFileKind } from '../../shared/domain/report.ts';
import { reportJson, reportJsonSchema } from '../../shared/domain/report-json.ts';
import { createReportFiles } from '../../shared/reports/report-files.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { aReport, aReportActivity, aReportVersion, manyActivities } from '../builders/frozen-report.ts';
import { formulaTexts } from '../builders/order.ts';
import { readPdf } from './reading-pdf.ts';
import { unzipped } from './unzipped.ts';

const account = aReportActivity().account;
const two: ReportActivity[] = [
  aReportActivity(),
  aReportActivity({
    applicationId: 'a2',
    activity: 'Öppet på kvällar',
    unitId: 'vardbolaget',
    unit: 'Vårdbolaget AB',
    purposeIds: ['1a', '2'],
    followUp: 'submitted',
    late: true,
    ...(account && {
      account: {
        ...account,
        effects: [
          { purposeId: '1a', text: 'Cheferna hinner mer.' },
          { purposeId: '2', text: 'Väntan är kortare.' },
        ],
      },
    }),
  }),
];
const report = aReport(two, { complete: false, incompleteBecause: 'En uppföljning granskas än.' });
const version = aReportVersion(report);
const files = createReportFiles(loadFonts);
const make = async (kind: ReportFileKind, of = report): Promise<Uint8Array> =>
  (await files.make(kind, of, aReportVersion(of))).content;

/** An activity all of whose texts are this. */
const named = (text: string): ReportActivity =>
  aReportActivity({
    activity: text,
    unit: text,
    decision: text,
    costObject: text,
    ...(account && {
      account: {
        ...account,
        measures: text,
        effects: [{ purposeId: '1', text }],
        deviationComment: text,
        continuedNeed: { answer: 'partly', text },
      },
    }),
  });

describe('The JSON of a report', () => {
  const schema = readFileSync(new URL('../../docs/schemas/report-v1.schema.json', import.meta.url), 'utf8');

  test('has a published schema, which is the one that the code checks by', () => {
    expect(schema).toBe(reportJsonSchema());
  });

  test('is valid by the published schema, and names it; a field too many or too few is not', async () => {
    const published = z.fromJSONSchema(JSON.parse(schema));
    const json = JSON.parse(new TextDecoder().decode(await make('json')));
    expect(published.safeParse(json).error).toBeUndefined();
    expect(json.$schema).toBe(JSON.parse(schema).$id);
    expect(published.safeParse({ ...json, extra: 1 }).success).toBe(false);
    expect(published.safeParse({ ...json, total: undefined }).success).toBe(false);
  });

  test('is the same bytes whatever order the fields come in, and its SHA-256 is the hash of the version', async () => {
    const turned = aReport(two);
    const backwards = Object.fromEntries(Object.entries(report).toReversed());
    expect(reportJson({ ...turned, ...backwards })).toBe(reportJson(report));
    expect(sha256(await make('json'))).toBe(version.hash);
  });
});

describe('The CSV of a report', () => {
  const cellsOf = (csv: Uint8Array): string[][] =>
    parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv), { bom: true, delimiter: ';' });

  test('has a line for each activity, sums in whole kronor and measures with a decimal comma', async () => {
    const csv = await make('csv');
    expect([...csv.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [headings = [], first = [], ...rest] = cellsOf(csv);
    const cell = (heading: string) => first[headings.indexOf(heading)];
    expect(rest).toHaveLength(1);
    expect([cell('Beslutat (kr)'), cell('Använt (kr)'), cell('Frigjort (kr)')]).toEqual([
      '100000',
      '90000',
      '10000',
    ]);
    expect(headings).toEqual(expect.arrayContaining(['Kostnad i utfall (kr)', 'Varav avskrivning (kr)']));
    expect(cell('Personalomsättning (procent)')).toBe('7,5');
    expect(cell('Effekt')).toBe(
      'Goda förutsättningar för vårdens medarbetare: Färre slutar under det första året, och fler söker sig hit.',
    );
  });

  test('says on each line why it is locked without all accounts, and nothing of it when all are there', async () => {
    const [headings = [], ...lines] = cellsOf(await make('csv'));
    expect(headings.at(-1)).toBe('Varför uppföljningar saknas');
    expect(lines.map((line) => line.at(-1))).toEqual(two.map(() => 'En uppföljning granskas än.'));
    const [complete = []] = cellsOf(await make('csv', aReport([aReportActivity()])));
    expect(complete).not.toContain('Varför uppföljningar saknas');
    const formula = aReport(two, { complete: false, incompleteBecause: '=1+1' });
    for (const cell of cellsOf(await make('csv', formula)).flat()) expect(cell).not.toMatch(/^=/);
  });

  test.each(formulaTexts)('SECURITY-20: %j in an account is no formula in the CSV file', async (text) => {
    const lines = cellsOf(await make('csv', aReport([named(text)])));
    expect(lines).toHaveLength(2);
    for (const cell of lines.flat()) {
      expect(cell).not.toMatch(/^[\s"\u200b]*[=+\-@＝]/);
      expect(cell).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });
});

describe('The sheets of a report', () => {
  const opened = async (of = report) => unzipped(await make('xlsx', of), inflateRawSync);

  test('say in the summary why it is locked without all accounts', async () => {
    const textsIn = async (of?: typeof report) =>
      [...(await opened(of))]
        .filter(([name]) => /sharedStrings|sheet1\.xml/.test(name))
        .map(([, text]) => text);
    expect((await textsIn()).join()).toContain('En uppföljning granskas än.');
    expect((await textsIn(aReport([aReportActivity()]))).join()).not.toContain('Varför uppföljningar saknas');
  });

  test('are eight, with sums that are numbers, days that are dates and text that is text', async () => {
    const parts = await opened();
    const names = parseXml(parts.get('xl/workbook.xml') ?? '').querySelectorAll('sheet');
    expect(names.map((it) => it.getAttribute('name'))).toEqual([
      ...['Sammanfattning', 'Per syfte', 'Per objekt', 'Per verksamhet', 'Per del av bidraget'],
      ...['Aktiviteter', 'Effekter', 'Mått'],
    ]);
    const cell = (sheet: number, place: string) =>
      parseXml(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '').querySelector(`c[r=${place}]`);
    // 31 March 2020, counted in days as spreadsheets do.
    expect([cell(1, 'B7')?.getAttribute('t') ?? 'n', cell(1, 'B7')?.querySelector('v')?.text]).toEqual([
      'n',
      '43921',
    ]);
    // Decided by unit: the fourth column of the fourth sheet.
    expect([cell(4, 'D2')?.getAttribute('t') ?? 'n', cell(4, 'D2')?.querySelector('v')?.text]).toEqual([
      'n',
      '100000',
    ]);
    expect(cell(4, 'A2')?.getAttribute('t')).toBe('s');
    expect(cell(8, 'C2')?.querySelector('v')?.text).toBe('7.5');
  });

  test('name the unit of every sum: in the headings of a group and of the activities, and by the sums of all', async () => {
    const strings = parseXml((await opened()).get('xl/sharedStrings.xml') ?? '').querySelectorAll('si');
    const texts = strings.map((it) => it.text.trim());
    for (const name of [
      'Tilldelat regionen',
      'Inte använt',
      'Sökt',
      'Beslutat',
      'Använt',
      'Utbetalt',
      'Frigjort',
      'Återbetalt',
    ]) {
      expect(texts).toContain(`${name} (kr)`);
      expect(texts).not.toContain(name);
    }
  });

  test('SECURITY-20: no sheet has a formula, and what looks like one is a cell of text', async () => {
    const parts = await opened(aReport(formulaTexts.map(named), { leadership: '=1+1' }));
    for (const [name, xml] of parts) {
      if (/worksheets\/sheet/.test(name)) expect(parseXml(xml).querySelectorAll('f')).toEqual([]);
    }
    expect([...parts.keys()].filter((name) => /external|vba|query/i.test(name))).toEqual([]);
    expect(parts.get('xl/sharedStrings.xml')).toContain('=1+1');
  });
});

describe('The PDF of a report', () => {
  test('is read aloud in Swedish: title, headings, tables with headings, a picture, and nothing of the foot', async () => {
    const { info, tags, text } = await readPdf(await make('pdf'));
    expect(info).toMatchObject({
      Title: 'Återrapport Investering för utveckling och förbättring 2019',
      Language: 'sv-SE',
    });
    expect(tags.slice(0, 4)).toEqual(['Root', 'Document', 'H1', 'Table']);
    for (const tag of ['H2', 'H3', 'H4', 'P', 'TR', 'TH', 'TD', 'Figure']) expect(tags).toContain(tag);
    expect(text).toContain('Rapporten låstes ändå: En uppföljning granskas än.');
    expect(text).toContain('Öppet på kvällar');
    expect(text).toContain(version.hash);
    expect(text).toContain('RS/255/2018');
    expect(text).toContain('S2018/05977');
  });

  test('marks itself as a document that shows its title, has tags, and embeds its fonts', async () => {
    const raw = Buffer.from(await make('pdf')).toString('latin1');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('pdfuaid:part');
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    expect(raw).not.toContain('/BaseFont /Helvetica');
  });

  test('tells measures once, and the effect under each purpose', async () => {
    const { text } = await readPdf(await make('pdf'));
    expect(text).toContain('Åtgärderna står under Ledarskap.');
    expect(text.split('Åtgärder: Nya medarbetare')).toHaveLength(3);
    expect(text.indexOf('Cheferna hinner mer.')).toBeLessThan(text.indexOf('Väntan är kortare.'));
  });

  test('goes on over pages, numbers them, and loses no activity', async () => {
    const { pages } = await readPdf(await make('pdf', aReport(manyActivities(120))));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.every((page, index) => page.includes(`Sida ${index + 1}`))).toBe(true);
    const last = pages.slice(-8).join(' ').replace(/\s+/g, ' ');
    for (const activity of [0, 60, 119]) expect(last).toContain(`RS/255/2018-${activity + 1}`);
  });

  test('writes what its fonts lack as a question mark, and an odd text harms nothing', async () => {
    const odd = '你好 \u202eomvänt\u0000 👍 '.repeat(200) + 'x'.repeat(900);
    const { text } = await readPdf(await make('pdf', aReport([named(odd)])));
    expect(text).toContain('?? omvänt ?');
  });
});

test('only the PDF reads the fonts, and reads them once', async () => {
  let read = 0;
  const counting = createReportFiles(() => {
    read += 1;
    return loadFonts();
  });
  for (const kind of ['csv', 'json', 'xlsx'] as const) await counting.make(kind, report, version);
  expect(read).toBe(0);
  for (const kind of ['pdf', 'pdf'] as const) await counting.make(kind, report, version);
  expect(read).toBe(1);
});

test.each(['pdf', 'xlsx', 'csv', 'json'] as const)(
  'SECURITY-39: the %s file of a version is the same bytes when it is made again, also once the version is signed',
  async (kind) => {
    const signed = aReportVersion(report, {
      sent: { by: version.locked.by, at: '2020-03-20T10:00:00.000Z', on: '2020-03-20' },
    });
    const again = await createReportFiles(loadFonts).make(kind, report, signed);
    expect(Buffer.from(again.content).equals(Buffer.from(await make(kind)))).toBe(true);
    expect(again.name).toBe(`investering-2019-v1.${kind}`);
  },
);
