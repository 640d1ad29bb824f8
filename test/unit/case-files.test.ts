import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadFonts } from '../../functions/tasks/fonts.ts';
import { caseDocuments } from '../../shared/domain/case-documents.ts';
import { createCaseFiles } from '../../shared/reports/case-files.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import type { WholeCase } from '../../shared/use-cases/ports.ts';
import { aWholeCase } from '../builders/whole-case.ts';
import { readPdf } from './reading-pdf.ts';

const caseFiles = createCaseFiles({ organisation: 'Region Prov', fontsOf: loadFonts, hash: sha256 });
const zipped = async (whole: WholeCase = aWholeCase()) => (await caseFiles.make(whole)).content;
const opened = async (whole?: WholeCase) => unzipSync(await zipped(whole));
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('The file of a whole case', () => {
  test('is a zip of a text, a PDF, JSON and the data of the diary, with checksums that agree', async () => {
    const files = await opened();
    expect(Object.keys(files)).toEqual(['README.txt', 'arende.pdf', 'arende.json', 'metadata.json']);
    expect(textOf(files['README.txt'])).toContain('Stöd åt nyanställda på Östra');
    const { files: listed } = JSON.parse(textOf(files['metadata.json']));
    for (const { name, bytes, sha256: hash } of listed) {
      expect([files[name]?.length, sha256(files[name] ?? new Uint8Array())]).toEqual([bytes, hash]);
    }
    expect(listed.map(({ name }: { name: string }) => name)).toEqual(['arende.pdf', 'arende.json']);
  });

  test('has each document with its day, its way, its parties and what it is about', async () => {
    const { diaryNumber, parties, documents } = JSON.parse(textOf((await opened())['metadata.json']));
    expect([diaryNumber, parties]).toEqual(['RS/100/2019', ['Region Prov', 'HOSPA']]);
    const shown = documents.map((it: Record<string, string>) => [
      it.date?.slice(0, 10),
      it.direction,
      it.subject,
    ]);
    expect(shown).toEqual([
      ['2019-01-14', 'incoming', 'Ansökan'],
      ['2019-01-14', 'outgoing', 'Mejl: Ansökan har kommit in'],
      ['2019-01-20', 'incoming', 'Komplettering av ansökan'],
      ['2019-02-01', 'drawn-up', 'Beslut RS/100/2019-1: beviljad'],
      ['2019-03-11', 'incoming', 'Äskande 2019Q1'],
      ['2019-03-14', 'drawn-up', 'Attest av äskande 2019Q1'],
      ['2020-01-20', 'incoming', 'Uppföljning, omgång 1'],
      ['2020-01-27', 'drawn-up', 'Godkännande av uppföljning, omgång 1'],
    ]);
  });

  test('SECURITY-16: holds everything of the case in JSON, but no token and no link', async () => {
    const { file } = aWholeCase();
    const json = textOf((await opened())['arende.json']);
    const read = JSON.parse(json);
    expect(read.audit).toEqual(file.audit);
    expect(read.mails).toEqual(file.mails);
    expect(read.versions).toEqual(file.versions);
    expect(read.payouts).toEqual(file.payouts);
    expect(read.followUps).toEqual(file.followUps);
    expect(read.application).toEqual(JSON.parse(JSON.stringify(file.application)));
    expect(read.decisions[0].appeal).toMatch(/\S/);
    expect(read.questions[0]).toMatchObject({ id: 'a1-decision-1', askedOf: 'direktor@example.org' });
    for (const secret of ['token-of-the-execution', 'hash-of-the-link']) expect(json).not.toContain(secret);
  });

  test('reads well: what was applied for each time, the decision with how it can be tried, mails, money, events', async () => {
    const { text, tags, info } = await readPdf((await opened())['arende.pdf'] ?? new Uint8Array());
    expect(info).toMatchObject({ Title: 'Ärende: Stöd åt nyanställda på Östra', Language: 'sv-SE' });
    for (const said of [
      'Nu står det vilka resurser vi har.',
      'Två handledare, på halvtid',
      'Befintliga resurser',
      'Redovisa effekten.',
      'Överklagande',
      'Ansökan har kommit in',
      'Äskande för kvartal 1 2019',
      'Färre slutade under året.',
      'Ansökan skickades in',
    ])
      expect(text).toContain(said);
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'P']) expect(tags).toContain(tag);
  });

  test('tells of an imported case with what history gave and nothing more', async () => {
    const whole = aWholeCase();
    const { application } = whole.file;
    const imported = { ...application, source: 'import' as const };
    const bare = {
      ...whole.file,
      application: imported,
      versions: [],
      payouts: [],
      followUps: [],
      mails: [],
    };
    const [first] = caseDocuments({ ...bare, decisions: [] }, 'Region Prov');
    expect(first).toMatchObject({ kind: 'imported', direction: 'incoming', from: 'HOSPA' });
    const { text } = await readPdf(
      (await opened({ ...whole, file: bare }))['arende.pdf'] ?? new Uint8Array(),
    );
    expect(text).toContain('Inget mejl har skickats.');
    expect(text).not.toContain('hospa@example.org, ');
  });

  test('SECURITY-39: is the same bytes when it is made again', async () => {
    expect(sha256(await zipped())).toBe(sha256(await zipped()));
  });
});
