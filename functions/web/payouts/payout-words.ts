import type { Payout } from '../../../shared/domain/payout.ts';
import { daysOf } from '../../../shared/domain/payout-window.ts';
import { formatDate, formatDateTime, type Quarter } from '../../../shared/domain/stockholm-time.ts';
import { quarterText } from '../../../shared/text/quarter-text.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Words } from '../applications/words.ts';
import type { Html } from '../ui/html.ts';
import { type TagKind, tag } from '../ui/tag.ts';
import type { QuarterKind } from './quarter-states.ts';

const looks: Record<QuarterKind, TagKind> = {
  requested: 'waiting',
  returned: 'returned',
  attested: 'granted',
  ordered: 'granted',
  paid: 'granted',
  lapsed: 'ended',
  coming: 'ended',
  open: 'mark',
  spent: 'ended',
  conditional: 'deferred',
  closed: 'ended',
};

/** The state of a quarter in words; what has been asked for says its status. */
export function quarterTag(t: Translate, kind: QuarterKind): Html {
  const own =
    kind === 'coming' || kind === 'open' || kind === 'spent' || kind === 'conditional' || kind === 'closed';
  return tag({ kind: looks[kind], text: own ? t(`quarterState.${kind}`) : t(`payoutStatus.${kind}`) });
}

/** `Kvartal 1 2019`: as a heading, or alone in a cell. */
export const quarterTitle = (t: Translate, quarter: Quarter): string =>
  quarterText(t, quarter).replace(/^./, (first) => first.toUpperCase());

/** The days of a quarter: `1 januari 2019 – 31 mars 2019`. */
export function quarterDays({ language }: Words, quarter: Quarter): string {
  const { from, through } = daysOf(quarter);
  return `${formatDate(from, language)} – ${formatDate(through, language)}`;
}

/** Who has answered a request, and when; undefined while nobody has. */
export function answeredText({ t, language }: Words, payout: Payout): string | undefined {
  const { attest, returned } = payout;
  if (attest)
    return t('payout.attestedBy', { name: attest.by.name, at: formatDateTime(attest.at, language) });
  if (!returned) return undefined;
  return t('payout.returnedBy', { name: returned.by.name, at: formatDateTime(returned.at, language) });
}
