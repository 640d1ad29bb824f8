import { ulid } from 'ulid';
import { expect } from 'vitest';
import { findChainFault } from '../../shared/domain/audit.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { addDays, localDateOf } from '../../shared/domain/stockholm-time.ts';
import { createCompleteApplication } from '../../shared/use-cases/complete-application.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createRequestChange } from '../../shared/use-cases/request-change.ts';
import { createResumeApplication } from '../../shared/use-cases/resume-application.ts';
import { createWithdrawApplication } from '../../shared/use-cases/withdraw-application.ts';
import { booksOf } from '../integration/books.ts';
import { applicant } from './acts.ts';
import type { BareStage } from './bare-stage.ts';

/** A programme that is open for as long as time is moved in these tests; its year end comes when they are over. */
export const longOpen = {
  opens: '2019-01-01',
  closes: '2022-12-31',
  followUpOpens: '2023-01-09',
  reportDue: '2023-03-31',
  providersMayApply: false,
  remindAfterDays: 7,
  escalateAfterDays: 14,
};

/** The turns that a decision can take, as people bring them about, and what is to be seen of them. */
export function createTurns(stage: BareStage) {
  const deps = { ...stage.store, clock: stage.clock, newId: () => ulid() };
  const inDays = (days: number) => localDateOf(addDays(stage.clock.now(), days));

  const submit = async (amount: number): Promise<string> => {
    const { id: programmeId } = await stage.addProgramme({ assumed: longOpen });
    return stage.submit({ amount }, { programmeId });
  };

  /** What a click of the applicant carries along. */
  async function seen(id: string) {
    const { version: seenVersion, content } = (await stage.fileOf(id)).application;
    return { person: applicant, applicationId: id, seenVersion, content };
  }

  /** The kinds of mails to a person, in the order in which they left. */
  async function kindsTo(id: string, email: string) {
    const { mails } = await stage.fileOf(id);
    return mails
      .filter(({ to }) => to === email)
      .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
      .map(({ kind }) => kind);
  }

  /** Nothing is left to carry, the chain holds, and the money is as the ledger says. */
  async function isWhole(id: string): Promise<void> {
    const { audit, application } = await stage.fileOf(id);
    expect(findChainFault(audit, application, sha256)).toBeUndefined();
    expect(reconcile(await booksOf(stage.table))).toEqual([]);
    expect(await stage.store.outbox.listPending(10)).toEqual([]);
  }

  return {
    complete: createCompleteApplication(deps),
    change: createRequestChange(deps),
    withdraw: createWithdrawApplication(deps),
    resume: createResumeApplication(deps),
    inDays,
    submit,
    /** An application whose question has been asked. */
    waiting: async (amount = 1_000): Promise<string> => {
      const id = await submit(amount);
      await stage.drain();
      return id;
    },
    seen,
    kindsTo,
    statusOf: async (id: string) => (await stage.fileOf(id)).application.status,
    executionEnds: async (id: string, round = '1') =>
      expect((await stage.describe(`${id}-decision-${round}`)).status).toBe('SUCCEEDED'),
    isWhole,
    sendBack: (id: string, until = inDays(14)) =>
      stage.decide(id, { outcome: 'returned', motivation: 'Kostnaden per månad saknas.', until }),
    putOff: (id: string, until: string) =>
      stage.decide(id, { outcome: 'deferred', motivation: 'Väntar på budgeten.', until }),
  };
}

export type Turns = ReturnType<typeof createTurns>;
