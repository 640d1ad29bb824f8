import type { Clock } from '../domain/clock.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';

/** Notes, once, that the applicant has been told of what is called so: a decision's number, a payout's id. */
export function createNoteTold(deps: LoadCaseDeps & { clock: Clock }) {
  return (applicationId: string, number: string): Promise<void> =>
    optimistically(async () => {
      const { file } = await loadCase(deps, applicationId);
      if (file.audit.some((row) => row.action === 'told' && row.details.number === number)) return;
      await deps.applications.commit({
        before: file.application,
        after: file.application,
        facts: [{ action: 'told', at: deps.clock.now(), by: 'system', details: { number } }],
      });
    });
}
