import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import { mergePath } from '../programme-edit/merge-page.ts';
import { actions, linkButton } from '../ui/button.ts';
import { type Task, taskList } from '../ui/card.ts';
import type { Fact } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { pageTitle, section } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import { openingTag } from './opening.ts';
import { type PartMoney, partsMoney } from './parts-money.ts';

export type ProgrammeListView = Words & {
  books: ProgrammeBooks[];
  today: LocalDate;
  /** May make next year's programme. */
  mayMake: boolean;
};

/** All programmes by year, the newest first, each with what is decided and left per part. */
export function programmeListPage(view: ProgrammeListView): Content[] {
  const { t, books } = view;
  const years = [...new Set(books.map(({ programme }) => programme.year))].sort((one, other) => other - one);
  const make = view.mayMake && books.length > 0 ? [actions(makeLink(view))] : [];
  const title = html`${pageTitle({ title: t('programmes.title'), lede: t('programmes.lede') })}${make}`;
  if (years.length === 0) return [title, html`<p class="bl-empty">${t('programmes.empty')}</p>`];
  const sections = years.map((year) =>
    section({
      title: String(year),
      id: `year-${year}`,
      body: taskList({
        label: String(year),
        tasks: books.filter(({ programme }) => programme.year === year).map((it) => taskOf(view, it)),
        empty: '',
      }),
    }),
  );
  return [title, ...sections];
}

const makeLink = ({ t }: Words): Html =>
  linkButton({ href: mergePath, text: t('merge.link'), variant: 'secondary' });

function taskOf(view: ProgrammeListView, books: ProgrammeBooks): Task {
  const { t, language, today } = view;
  const { programme } = books;
  const parts = partsMoney(books);
  const overdrawn = parts.some(({ left }) => left < 0);
  const opening = openingTag(view, programme, today);
  const decided = parts.reduce((sum, part) => sum + part.decided, 0);
  return {
    title: inSwedish(programme.name, language),
    href: `/programmes/${programme.id}`,
    linkText: t('programmes.link'),
    tag: overdrawn ? html`${opening} ${tag({ kind: 'rejected', text: t('programmes.overdrawn') })}` : opening,
    facts: [
      { term: t('budget.decided'), value: formatKronor(decided) },
      ...parts.map((part) => leftOf(view, part)),
    ],
    note: programme.agreementTitle && inSwedish(programme.agreementTitle, language),
  };
}

function leftOf({ t }: Words, { part, left }: PartMoney): Fact {
  const key = left < 0 ? 'programmes.overdrawnIn' : 'programmes.leftIn';
  return { term: t(key, { part: part.name }), value: formatKronor(Math.abs(left)) };
}
