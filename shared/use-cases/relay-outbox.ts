import type { Clock } from '../domain/clock.ts';
import { errandName, executionName, type OutboxRow, stuckAfterAttempts } from '../domain/outbox.ts';
import { isRouted, type Question } from '../domain/question.ts';
import type { OutboxStore, QuestionStore, Workflow } from './ports.ts';

export type RelayDeps = { outbox: OutboxStore; questions: QuestionStore; workflow: Workflow; clock: Clock };

/** A row of a kind that this version does not know: it waits, as any that fails, for one that does. */
class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

/**
 * Carries one outbox row to the state machine. Reads the current row and question, and trusts neither the order nor the
 * content of what the stream brought; a row that is relayed already, or that nobody waits for, is done.
 * A row that cannot be read is a failure like any other.
 * Throws whatever the state machine threw, after it is noted on the row: the stream tries again, and so does the sweeper.
 */
export function createRelayOutbox({ outbox, questions, workflow, clock }: RelayDeps) {
  return async (id: string): Promise<void> => {
    const pending = await outbox.findPending(id);
    if (!pending) return;
    try {
      if (!pending.row) throw new UnreadableRow();
      await carry(pending.row);
    } catch (error) {
      await outbox.markFailed(id, error instanceof Error ? error.name : 'Unknown');
      throw error;
    }
    await outbox.markRelayed(id, clock.now());
  };

  async function carry(row: OutboxRow): Promise<void> {
    if (row.kind === 'start-execution') {
      const { applicationId, phase, round } = row;
      return workflow.start(executionName(row), { v: 1, applicationId, phase, round });
    }
    if (row.kind === 'start-errand') {
      const { errand, subject, round } = row;
      return workflow.start(errandName(row), { v: 1, phase: errand, subject, round });
    }
    if (row.kind === 'directory-changed') return askAllAgain();
    const { applicationId, questionSequence: sequence } = row;
    if (row.kind === 'ask-again') return askAgain({ applicationId, sequence });
    const question = await questions.find(applicationId, sequence);
    if (!question?.taskToken || !question.outcome) return;
    await workflow.answer(question.taskToken, { v: 1, outcome: question.outcome });
  }

  /** The state machine comes back to the question as it is now. One that has no token yet is being put just now. */
  async function askAgain({
    applicationId,
    sequence,
  }: Pick<Question, 'applicationId' | 'sequence'>): Promise<void> {
    const question = await questions.find(applicationId, sequence);
    const returns = question && (isRouted(question) || question.kind === 'follow-up');
    if (!returns || question.status !== 'open' || !question.taskToken) return;
    await workflow.answer(question.taskToken, { v: 1, outcome: 'ask-again' });
  }

  /**
   * The list may lag behind the table: each question is read anew, with the token that it has now, and one that the list
   * lacks was put by the directory as it is now.
   */
  async function askAllAgain(): Promise<void> {
    const open = (await questions.open()).filter(isRouted);
    for (let from = 0; from < open.length; from += atOnce) {
      await Promise.all(open.slice(from, from + atOnce).map(askAgain));
    }
  }
}

/** Far more than a day's decisions: rows that stay stuck must not keep the sweeper from newer ones. */
const mostRows = 5000;
const atOnce = 25;

/**
 * Drives every row again that the stream has not brought home, and says how many are stuck (failed ten times).
 * One row's failure does not keep the others waiting.
 */
export function createSweepOutbox(deps: RelayDeps) {
  const relay = createRelayOutbox(deps);
  return async (): Promise<{ relayed: number; failed: number; stuck: number }> => {
    const pending = await deps.outbox.listPending(mostRows);
    const results: PromiseSettledResult<void>[] = [];
    for (let from = 0; from < pending.length; from += atOnce) {
      const some = pending.slice(from, from + atOnce);
      results.push(...(await Promise.allSettled(some.map(({ id }) => relay(id)))));
    }
    const failed = results.filter((result) => result.status === 'rejected').length;
    const stuck = pending.filter(
      ({ attempts }, index) => results[index]?.status === 'rejected' && attempts + 1 >= stuckAfterAttempts,
    ).length;
    return { relayed: pending.length - failed, failed, stuck };
  };
}
