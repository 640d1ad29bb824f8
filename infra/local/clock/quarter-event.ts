import { type Programme, payoutWindow } from '../../../shared/domain/programme.ts';
import type { Question } from '../../../shared/domain/question.ts';
import type { Quarter } from '../../../shared/domain/stockholm-time.ts';
import type { Timer } from '../step-functions/runner.ts';
import { isSetFor } from './timers.ts';

/** What a timer of the payouts phase does while no attest is waited for: a window opens, a reminder goes, a quarter lapses. */
export function quarterEvent(
  timer: Timer,
  quarter: Quarter,
  programme: Programme,
  request: Question | undefined,
): 'windowOpens' | 'remindRequest' | 'quarterLapses' | 'round' {
  if (!request) return isSetFor(timer, payoutWindow(programme, quarter).opensAt) ? 'windowOpens' : 'round';
  if (request.dueAt && isSetFor(timer, request.dueAt)) return 'quarterLapses';
  return isSetFor(timer, request.remindAt) ? 'remindRequest' : 'round';
}
