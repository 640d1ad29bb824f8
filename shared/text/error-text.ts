import { outcomes } from '../domain/decision.ts';
import type { DomainErrorName, ErrorFacts } from '../domain/errors.ts';
import { followUpStatuses } from '../domain/follow-up-summary.ts';
import { statuses } from '../domain/lifecycle.ts';
import { formatKronor } from '../domain/money.ts';
import { payoutStatuses, QuarterSchema } from '../domain/payout.ts';
import { formatDate, formatDateTime } from '../domain/stockholm-time.ts';
import { quarterText } from './quarter-text.ts';
import type { Language, TextKey, Translate } from './translate.ts';

type Refusal = { name: DomainErrorName; facts: ErrorFacts };

const instant = /^\d{4}-\d{2}-\d{2}T/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A refusal as a sentence: sums in kronor, days, moments and quarters as people write them, a status by its name. */
export function errorText(t: Translate, language: Language, error: Refusal): string {
  return t(keyOf(error), { ...shown(t, error.facts, language), ...statusWord(t, error) });
}

/** The refusals whose status is a payout's; that of any other is the application's. */
const ofPayouts: readonly DomainErrorName[] = ['AlreadyAttested', 'PayoutAnswered', 'QuarterAsked'];

function statusWord(t: Translate, { name, facts }: Refusal): { status?: string } {
  if (ofPayouts.includes(name)) {
    const status = payoutStatuses.find((it) => it === facts.status);
    return status ? { status: t(`payoutStatus.${status}`) } : {};
  }
  if (name === 'FollowUpReviewed') {
    const status = (['asked', ...followUpStatuses] as const).find((it) => it === facts.status);
    return status ? { status: t(`followUpStatus.${status}`) } : {};
  }
  const status = statuses.find((it) => it === facts.status);
  return status ? { status: t(`status.${status}`) } : {};
}

/** What is to be motivated depends on the decision; and where nothing is decided, nothing can be listed. */
function keyOf({ name, facts }: Refusal): TextKey {
  const outcome = outcomes.find((it) => it === facts.outcome);
  if (name === 'MotivationMissing' && outcome) return `error.MotivationMissing.${outcome}`;
  if (name === 'NothingToOrder' && facts.held !== '0') return 'error.NothingToOrder.held';
  if (name === 'AwardMoved' && !facts.number) return 'error.AwardMoved.unnamed';
  if (name === 'NeedContradicts' && facts.answer === 'partly') return 'error.NeedContradicts.partly';
  return name === 'AreaNotDecided' && !facts.decided ? 'error.AreaNotDecided.none' : `error.${name}`;
}

function shown(t: Translate, facts: ErrorFacts, language: Language): Record<string, string> {
  const entries = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, key === 'year' ? String(value) : show(t, value, language)] as const],
  );
  return Object.fromEntries(entries);
}

function show(t: Translate, value: string | number, language: Language): string {
  if (typeof value === 'number') return formatKronor(value);
  if (instant.test(value)) return formatDateTime(value, language);
  if (day.test(value)) return formatDate(value, language);
  const quarter = QuarterSchema.safeParse(value);
  return quarter.success ? quarterText(t, quarter.data) : value;
}
