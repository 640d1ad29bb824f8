import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ApplicationContentSchema } from '../../shared/domain/application.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import {
  type ImportedApplication,
  importedApplication,
  importedId,
  withOccurrence,
} from '../../shared/domain/imported-application.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { contentFromRow } from '../../shared/domain/row-as-application.ts';
import { stableId } from '../../shared/domain/stable-id.ts';
import { readTableRow, type TableRow } from '../../shared/domain/table-row.ts';
import { aProgramme } from '../builders/programme.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function aRow(cells: Record<string, string> = {}, line = 2): TableRow {
  const read = readTableRow({ activity: 'Karriärvägar', unit: 'HR', amount_sek: '300000', ...cells }, line);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.row;
}

const imported = (row: TableRow, programme: Programme = aProgramme()): ImportedApplication =>
  importedApplication('id', row, programme, 7, sha256);

describe('a row as an application (DOMAIN §4)', () => {
  it('has the first purpose, its activity as purpose text and one cost line of type other', () => {
    const content = contentFromRow(aRow(), aProgramme());
    expect(content).toMatchObject({
      activity: 'Karriärvägar',
      purposeText: 'Karriärvägar',
      purposeIds: ['1'],
      amount: 300_000,
      amountStatus: 'exact',
      costLines: [{ type: 'other', amount: 300_000 }],
      continuedNeed: { answer: 'unknown' },
      fundingPartId: 'stimulus',
    });
    expect(content.investment).toBeUndefined();
    expect(ApplicationContentSchema.parse(content)).toEqual(content);
  });

  it('has the first cost object of the programme where its own is blank, and asks for the earmarked part by its note', () => {
    const cells = { cost_object: '', note: 'Earmarked, see the agreement' };
    const content = contentFromRow(aRow(cells), aProgramme());
    expect([content.costObject, content.fundingPartId]).toEqual(['9902', 'earmarked']);
    expect(contentFromRow(aRow({ cost_object: '9917' }), aProgramme()).costObject).toBe('9917');
  });

  it('takes the general money for an earmarked row of a programme without such a part', () => {
    const fundingParts = [{ id: 'all', name: 'Allt', amount: 1 }];
    expect(contentFromRow(aRow({ note: 'earmarked' }), aProgramme({ fundingParts })).fundingPartId).toBe(
      'all',
    );
  });

  it('never takes earmarked money for another activity, also when there is no other money', () => {
    const fundingParts = [{ id: 'nurses', name: 'Sjuksköterskor', amount: 1, earmarkedFor: 'Utbildning' }];
    const programme = aProgramme({ fundingParts });
    expect(() => contentFromRow(aRow(), programme)).toThrow(new DomainError('FundingPartNotInProgramme'));
  });

  it('keeps a need in free text as partly, and an awaited amount as no amount and no cost line', () => {
    const content = contentFromRow(aRow({ amount_sek: '', continued_funding: 'ja halvår' }), aProgramme());
    expect(content).toMatchObject({
      amountStatus: 'awaited',
      costLines: [],
      continuedNeed: { answer: 'partly', text: 'ja halvår' },
      continuationText: 'ja halvår',
    });
    expect(content.amount).toBeUndefined();
  });

  it.each([
    ['personalmiljard 2018', 'ongoing', true],
    ['ny', 'new', false],
    ['', 'new', false],
  ])('reads the earlier decision %j as %s', (earlier, nature, decisionExists) => {
    const content = contentFromRow(aRow({ earlier_decision: earlier }), aProgramme());
    expect(content).toMatchObject({ nature, decisionExists });
  });
});

describe('an imported application', () => {
  it('is approved with the earlier decision as its person and delegation, and commits its money', () => {
    const { application, decision, ledger, fact } = imported(aRow({ earlier_decision: 'ja (A)' }));
    expect(application).toMatchObject({
      status: 'approved',
      source: 'import',
      unitId: 'hr',
      unitName: 'HR',
      decision: { number: 'RS/100/2019-7', amount: 300_000, fundingPartId: 'stimulus' },
    });
    expect(decision).toMatchObject({
      running: 7,
      outcome: 'approved',
      decidedBy: { email: 'import', name: 'ja (A)' },
      delegation: { id: 'import', point: 'ja (A)' },
      source: 'import',
    });
    expect(ledger).toMatchObject([
      {
        type: 'commit',
        amount: 300_000,
        applicationId: 'id',
        basis: { kind: 'import', number: 'RS/100/2019-7', earlierDecision: 'ja (A)' },
      },
    ]);
    expect(fact).toMatchObject({ action: 'imported', details: { line: 2, number: 'RS/100/2019-7' } });
  });

  it('rests on the table where the earlier decision is blank', () => {
    expect(imported(aRow()).decision).toMatchObject({
      decidedBy: { name: 'Enligt tabellen' },
      delegation: { point: 'Enligt tabellen' },
    });
  });

  it('stays submitted, with neither decision nor ledger entry, when its amount is awaited', () => {
    const { application, decision, ledger } = imported(aRow({ amount_sek: '' }));
    expect(application).toMatchObject({ status: 'submitted', content: { amountStatus: 'awaited' } });
    expect([application.decision, decision, ledger]).toEqual([undefined, undefined, undefined]);
  });

  it('is dated 09:00 in Stockholm on the day of opening plus a second per line, also on the 23-hour day', () => {
    const opening = (opens: string) => aProgramme({ assumed: { ...aProgramme().assumed, opens } });
    const at = (opens: string, line: number) =>
      imported(aRow({}, line), opening(opens)).application.submittedAt;
    expect(at('2019-01-07', 2)).toBe('2019-01-07T08:00:02.000Z');
    expect(at('2019-03-31', 60)).toBe('2019-03-31T07:01:00.000Z');
  });

  it('is refused when its cost object is not in the programme', () => {
    expect(() => imported(aRow({ cost_object: '1234' }))).toThrow(
      new DomainError('CostObjectNotInProgramme', { allowed: '9902, 9917' }),
    );
  });
});

describe('the id of an imported application', () => {
  const idOf = (row: TableRow, occurrence = 1, programme = aProgramme()) =>
    importedId(programme, { row, occurrence }, sha256);

  it('has the form of a ULID and sorts by time', () => {
    expect(idOf(aRow())).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    const [early, late] = ['2018-12-31T23:59:59.999Z', '2019-01-01T00:00:00.000Z'].map((at) =>
      stableId(at, ['x'], sha256),
    );
    expect((early ?? '') < (late ?? '')).toBe(true);
  });

  it('stays the same when the row moves, and differs by programme, content and occurrence', () => {
    expect(idOf(aRow({}, 99))).toBe(idOf(aRow({}, 2)));
    const ids = [
      idOf(aRow()),
      idOf(aRow(), 2),
      idOf(aRow({ note: 'x' })),
      idOf(aRow({ unit: 'hr' })),
      idOf(aRow(), 1, aProgramme({ id: 'annan-2019' })),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('counts identical rows, wherever they stand', () => {
    const rows = [aRow({}, 2), aRow({ unit: 'HoS' }, 3), aRow({}, 4), aRow({}, 5)];
    expect(withOccurrence(rows).map(({ occurrence }) => occurrence)).toEqual([1, 1, 2, 3]);
  });
});
