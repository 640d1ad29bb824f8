import { formatKronor } from '../../../shared/domain/money.ts';
import type { Payout } from '../../../shared/domain/payout.ts';
import type { Words } from '../applications/words.ts';
import { type Difference, differences } from '../ui/differences.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import type { Seen } from './attest-form.ts';
import type { AttestView } from './attest-view.ts';

/** What is different now from what stood on the page that the answer came from (SECURITY 15). */
export function attestChanged(view: AttestView, seen: Seen): Html[] {
  const { t, file, payout } = view;
  const before = file.payouts.find(
    ({ quarter, revision }) => quarter === payout.quarter && revision === seen.revision,
  );
  const rows = [...awardRows(view, seen), ...(before ? requestRows(view, before, payout) : [])];
  const texts = {
    before: t('attest.changed.before'),
    after: t('attest.changed.now'),
    nothing: t('attest.changed.nothing'),
  };
  return rows.length > 0 ? [differences({ items: rows, texts })] : [];
}

/** The decision behind the award, with its amount as it was where the file still has it. */
function awardRows({ t, file, award }: AttestView, seen: Seen): Difference[] {
  if (award?.number === seen.award) return [];
  const earlier = file.decisions.find(({ number }) => number === seen.award);
  return [
    { term: t('term.decisionNumber'), before: earlier && seen.award, after: award?.number },
    {
      term: t('term.award'),
      before: earlier && formatKronor(earlier.amount),
      after: award && formatKronor(award.amount),
    },
  ];
}

function requestRows(words: Words, before: Payout, now: Payout): Difference[] {
  const { t } = words;
  const rows: [term: string, of: (payout: Payout) => string | undefined][] = [
    [t('payout.amount'), ({ amount }) => formatKronor(amount)],
    [t('payout.area'), ({ area }) => area?.name],
    [t('payout.reference'), ({ reference }) => reference],
    [t('payout.requestedBy'), ({ requestedBy }) => requestedBy?.name],
    [t('payout.costs'), ({ costLines }) => costsText(words, costLines)],
  ];
  const shown = (text: string | undefined): Content | undefined => text && inSwedish(text, words.language);
  return rows.flatMap(([term, of]) =>
    of(before) === of(now) ? [] : [{ term, before: shown(of(before)), after: shown(of(now)) }],
  );
}

const costsText = ({ t }: Words, lines: Payout['costLines']): string =>
  lines
    .map(({ type, text, amount }) => `${t(`costType.${type}`)}, ${text}: ${formatKronor(amount)}`)
    .join('; ');
