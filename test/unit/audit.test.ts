import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuditFact,
  type AuditRow,
  auditActions,
  chainRow,
  chainStart,
  findChainFault,
} from '../../shared/domain/audit.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
type Kept = { auditCount: number; auditHead: string };
type Chain = { rows: AuditRow[]; kept: Kept };

function chainOf(facts: AuditFact[], applicationId = 'a1'): Chain {
  let kept: Kept = { auditCount: 0, auditHead: chainStart };
  const rows = facts.map((fact) => {
    const row = chainRow(fact, { applicationId, ...kept }, hash);
    kept = { auditCount: row.sequence, auditHead: row.hash };
    return row;
  });
  return { rows, kept };
}

const facts = (minLength: number) =>
  fc.array(
    fc.record({
      action: fc.constantFrom(...auditActions),
      at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      by: fc.emailAddress(),
      details: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
    }),
    { minLength, maxLength: 12 },
  );
const fault = ({ rows, kept }: Chain) => findChainFault(rows, kept, hash);
/** For any chain of at least so many rows, and a place in it. */
const forChains = (least: number, check: (chain: Chain, index: number) => void) =>
  fc.assert(
    fc.property(facts(least), fc.nat(), (some, seed) => {
      check(chainOf(some), seed % Math.max(some.length, 1));
    }),
  );
const replaced = (rows: AuditRow[], index: number, change: Partial<AuditRow>) =>
  rows.map((row, at) => (at === index ? { ...row, ...change } : row));
const at = (rows: AuditRow[], index: number): AuditRow => rows[index] ?? expect.unreachable('no such row');

describe('an application’s chain of audit rows', () => {
  it('has no fault as it was written, also when there is none yet', () =>
    forChains(0, (chain) => expect(fault(chain)).toBeUndefined()));

  it('is read the same whatever the order of the details’ keys', () =>
    forChains(1, ({ rows, kept }, index) => {
      const details = Object.fromEntries(Object.entries(at(rows, index).details).reverse());
      expect(fault({ rows: replaced(rows, index, { details }), kept })).toBeUndefined();
    }));

  it('SECURITY-40: a changed row is found, whatever was changed in it', () =>
    forChains(1, ({ rows, kept }, index) => {
      const row = at(rows, index);
      const changes: Partial<AuditRow>[] = [
        { applicationId: `${row.applicationId}x` },
        { action: row.action === 'told' ? 'asked' : 'told' },
        { at: `${row.at}x` },
        { by: `${row.by}x` },
        { details: { ...row.details, another: 1 } },
        { details: { sum: '1' } },
        { hash: hash(row.hash) },
        { sequence: row.sequence + 1 },
        { previousHash: hash(row.previousHash) },
      ];
      for (const change of changes)
        expect(fault({ rows: replaced(rows, index, change), kept })).toEqual(
          expect.objectContaining({ row: expect.any(Number) }),
        );
    }));

  it('SECURITY-40: a number that became the same digits as text is found', () => {
    const { rows, kept } = chainOf([{ action: 'approved', at: 'now', by: 'x', details: { amount: 1 } }]);
    expect(fault({ rows: replaced(rows, 0, { details: { amount: '1' } }), kept })).toEqual({
      kind: 'changed',
      row: 1,
    });
  });

  it('SECURITY-40: a changed row whose own hash was made anew is found', () =>
    forChains(1, ({ rows, kept }, index) => {
      const { hash: _, sequence, applicationId, previousHash, ...fact } = at(rows, index);
      const place = { applicationId, auditCount: sequence - 1, auditHead: previousHash };
      const forged = chainRow({ ...fact, by: `${fact.by}x` }, place, hash);
      expect(fault({ rows: replaced(rows, index, forged), kept })).toEqual(
        expect.objectContaining({ row: expect.any(Number) }),
      );
    }));

  it('SECURITY-40: a removed row is found, also the last', () =>
    forChains(1, ({ rows, kept }, index) => {
      expect(fault({ rows: rows.toSpliced(index, 1), kept })).toEqual(
        expect.objectContaining({ row: expect.any(Number) }),
      );
      expect(fault({ rows: rows.slice(0, -1), kept })).toMatchObject({ kind: 'missing' });
    }));

  it('SECURITY-40: two rows in the other order are found', () =>
    forChains(2, ({ rows, kept }, index) => {
      const first = Math.min(index, rows.length - 2);
      const swapped = rows.toSpliced(first, 2, at(rows, first + 1), at(rows, first));
      expect(fault({ rows: swapped, kept })).toEqual({ kind: 'out-of-order', row: first + 1 });
    }));

  it('SECURITY-40: a chain rewritten whole is found by the head that the application holds', () =>
    forChains(1, ({ rows, kept }, index) => {
      const rewritten = rows.map(({ action, at, by, details }, place) => ({
        action,
        at,
        by: place === index ? `${by}x` : by,
        details,
      }));
      expect(fault({ rows: chainOf(rewritten).rows, kept })).toMatchObject({ kind: 'missing' });
    }));

  it('SECURITY-40: a row added after the last is found', () =>
    forChains(0, ({ rows, kept }) => {
      const fact: AuditFact = { action: 'told', at: 'now', by: 'system', details: {} };
      const added = chainRow(fact, { applicationId: 'a1', ...kept }, hash);
      expect(fault({ rows: [...rows, added], kept })).toMatchObject({ kind: 'missing' });
    }));

  it('says which row it is', () => {
    const fact: AuditFact = { action: 'told', at: 'now', by: 'system', details: {} };
    const { rows, kept } = chainOf([fact, fact, fact]);
    expect(fault({ rows: replaced(rows, 1, { by: 'other' }), kept })).toEqual({ kind: 'changed', row: 2 });
    expect(fault({ rows: rows.toSpliced(1, 1), kept })).toEqual({ kind: 'out-of-order', row: 2 });
  });
});
