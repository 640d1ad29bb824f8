import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { linkButton } from '../ui/button.ts';
import type { Content } from '../ui/html.ts';
import { writtenText } from '../ui/page.ts';
import type { QuarterItem } from '../ui/quarter-row.ts';
import { attestPath, requestPath } from './paths.ts';
import { quarterTag, quarterTitle } from './payout-words.ts';
import type { QuarterState } from './quarter-states.ts';

/** Whose view it is: the provider's contact can ask, whoever reads everything sees what was asked for. */
export type Reader = 'provider' | 'official';

/** A quarter of an activity with its state, and what this reader can do with it. */
export function quarterItem(
  words: Words,
  { applicationId, state, reader }: { applicationId: string; state: QuarterState; reader: Reader },
): QuarterItem {
  return {
    name: quarterTitle(words.t, state.quarter),
    tag: quarterTag(words.t, state.kind),
    lines: linesOf(words, state),
    way:
      reader === 'provider' ? ownWay(words, applicationId, state) : officialWay(words, applicationId, state),
  };
}

function linesOf({ t, language }: Words, state: QuarterState): Content[] {
  const { kind, standing, opensOn, lastDay, mayAsk } = state;
  const day = (date: string): string => formatDate(date, language);
  const amount =
    standing && standing.amount > 0 ? [html`<strong>${formatKronor(standing.amount)}</strong>`] : [];
  switch (kind) {
    case 'coming':
      return [t('quarterState.coming.line', { day: day(opensOn) })];
    case 'open':
      return [t('quarterState.open.line', { day: day(lastDay) })];
    case 'returned': {
      const until = mayAsk ? [t('quarterState.open.line', { day: day(lastDay) })] : [];
      return [
        ...amount,
        ...(standing?.returned ? [writtenText(standing.returned.reason, language)] : []),
        ...until,
      ];
    }
    case 'paid':
      return [...amount, ...(standing?.paid ? [day(standing.paid.on)] : [])];
    case 'attested':
      return [...amount, ...(standing?.attest ? [day(standing.attest.at)] : [])];
    case 'ordered':
      return [...amount, ...(standing?.order ? [day(standing.order.at)] : [])];
    case 'requested':
      return [...amount, ...(standing ? [day(standing.requestedAt)] : [])];
    default:
      return [t(`quarterState.${kind}.line`)];
  }
}

function ownWay({ t }: Words, applicationId: string, state: QuarterState): Content | undefined {
  const { quarter, standing, mayAsk } = state;
  const href = requestPath(applicationId, quarter);
  const about = html`<span class="ds-sr-only">: ${quarterTitle(t, quarter)}</span>`;
  if (mayAsk) {
    const text = t(standing?.status === 'returned' ? 'payouts.own.mend' : 'payouts.own.ask');
    return linkButton({ href, text: html`${text}${about}` });
  }
  if (!standing || standing.status === 'lapsed') return undefined;
  return linkButton({ href, text: html`${t('payouts.own.see')}${about}`, variant: 'secondary', size: 'sm' });
}

function officialWay(
  { t }: Words,
  applicationId: string,
  { quarter, standing }: QuarterState,
): Content | undefined {
  if (!standing || standing.status === 'lapsed') return undefined;
  const about = html`<span class="ds-sr-only">: ${quarterTitle(t, quarter)}</span>`;
  return linkButton({
    href: attestPath(applicationId, quarter),
    text: html`${t('payouts.own.see')}${about}`,
    variant: 'secondary',
    size: 'sm',
  });
}
