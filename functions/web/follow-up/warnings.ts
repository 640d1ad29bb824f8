import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { type AccountView, accountFigures } from './answers.ts';

/** An effect of fewer words says too little for the report. */
const fewestWords = 5;
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** What is good to look at in an account before it is sent in, and before it is accepted. None of it stops it. */
export function accountWarnings(view: AccountView): string[] {
  const { t, account } = view;
  const { content, award } = account;
  const { deviation, rows } = accountFigures(view);
  const equipment = rows.find(({ type }) => type === 'equipment')?.outcome ?? 0;
  const short = content.effects.filter(({ text }) => wordsIn(text) < fewestWords).length;
  return [
    ...(deviation > 0
      ? [
          t('followUp.warning.above', {
            amount: formatKronor(deviation),
            award: formatKronor(award.amount),
            number: award.number,
          }),
        ]
      : []),
    ...(content.investment && equipment > 0
      ? [t('followUp.warning.equipment', { amount: formatKronor(equipment) })]
      : []),
    ...(short > 0
      ? [t(short === 1 ? 'followUp.warning.short.one' : 'followUp.warning.short.many', { count: short })]
      : []),
  ];
}

/** The warnings as a notice; nothing when there are none. */
export function warningNotice(t: Translate, warnings: readonly string[]): Html[] {
  if (warnings.length === 0) return [];
  const list = html`<ul class="ds-list">${warnings.map((it) => html`<li>${it}</li>`)}</ul>`;
  return [notice({ kind: 'warning', title: t('followUp.warnings'), body: list })];
}
