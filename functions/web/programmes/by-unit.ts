import { html } from 'hono/html';
import { formatKronor, type Kronor } from '../../../shared/domain/money.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Words } from '../applications/words.ts';
import { barList } from '../ui/bar-list.ts';
import { card } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import type { ActivityRow } from './activity-rows.ts';

/** As many as can be taken in at a glance; the others are told as one sum. */
const shown = 10;

export type UnitAward = { unitId: string; name: string; amount: Kronor };

/** What each unit has been granted, the largest first. Units of the same sum stand by name. */
export function awardsByUnit(rows: readonly ActivityRow[]): UnitAward[] {
  const units = new Map<string, UnitAward>();
  for (const { unitId, unitName: name, award } of rows) {
    if (!award) continue;
    units.set(unitId, { unitId, name, amount: (units.get(unitId)?.amount ?? 0) + award });
  }
  return [...units.values()].sort(
    (one, other) => other.amount - one.amount || one.name.localeCompare(other.name, 'sv'),
  );
}

/** A bar for each of the units that were granted most. Nothing while there is nothing to compare. */
export function byUnitSection({ t, language }: Words, rows: readonly ActivityRow[]): Html[] {
  const units = awardsByUnit(rows);
  if (units.length < 2) return [];
  const title = t('chart.byUnit.title');
  const items = units.slice(0, shown).map(({ name, amount }) => ({
    name: inSwedish(name, language),
    value: amount,
    text: formatKronor(amount),
  }));
  const body = card({
    tone: 'raised',
    body: [barList({ label: title, items }), ...restNote(t, units.slice(shown))],
  });
  return [section({ title, id: 'by-unit', body })];
}

function restNote(t: Translate, rest: readonly UnitAward[]): Html[] {
  if (rest.length === 0) return [];
  const amount = formatKronor(rest.reduce((sum, unit) => sum + unit.amount, 0));
  const key = rest.length === 1 ? 'chart.byUnit.rest.one' : 'chart.byUnit.rest.many';
  return [html`<p class="bl-subtle">${t(key, { count: rest.length, amount })}</p>`];
}
