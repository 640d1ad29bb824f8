import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { hasExpired } from '../domain/stockholm-time.ts';
import { askAgainRow } from './outbox-rows.ts';
import type { OutboxStore, QuestionStore } from './ports.ts';

type RenewDeps = { questions: QuestionStore; outbox: OutboxStore; clock: Clock };

/**
 * Asks for a new link in the place of one that has expired. It goes to the one who has the question, whoever asks
 * (SECURITY 11); asked for twice, it is one mail.
 * @throws DomainError NothingWaits when the question is answered or its link still works
 */
export function createRenewLink({ questions, outbox, clock }: RenewDeps) {
  return async ({ applicationId, sequence }: { applicationId: string; sequence: number }): Promise<void> => {
    const question = await questions.find(applicationId, sequence);
    const now = clock.now();
    const expired = question?.linkExpiresAt !== undefined && hasExpired(question.linkExpiresAt, now);
    if (question?.status !== 'open' || !expired) throw new DomainError('NothingWaits');
    await outbox.add(askAgainRow(question, `link-${question.linkIssue}`, now));
  };
}
