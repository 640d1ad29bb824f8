import { html } from 'hono/html';
import type { Translate } from '../../../shared/text/translate.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { programmeText } from '../applications/application-words.ts';
import { fundingBars } from '../programmes/budget.ts';
import { actions, link, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { section, stack } from '../ui/page.ts';

/** An open programme: its money, and how many applications wait for a decision. */
export type Overview = { books: ProgrammeBooks; waiting: number };

/** The open programmes, for those who read everything. */
export function overviewSection({ t, overview }: { t: Translate; overview: Overview[] }): Html {
  const ways = [
    link({ href: '/programmes', text: t('start.allProgrammes') }),
    link({ href: '/board', text: t('board.title') }),
    link({ href: '/needs', text: t('needs.link') }),
  ];
  const others = html`<ul class="ds-list">${ways.map((way) => html`<li>${way}</li>`)}</ul>`;
  const body =
    overview.length === 0
      ? html`<p class="bl-empty">${t('start.overview.empty')}</p>`
      : stack(...overview.map((it) => overviewCard(t, it)));
  return section({ title: t('start.overview.title'), id: 'overview', body: stack(body, others) });
}

function overviewCard(t: Translate, { books, waiting }: Overview): Html {
  const { id, name } = books.programme;
  const which = waiting === 0 ? 'none' : waiting === 1 ? 'one' : 'many';
  const about = (text: string) => html`${text}<span class="ds-sr-only">: ${name}</span>`;
  const ways = [
    linkButton({ href: `/programmes/${id}`, text: about(t('start.overview.link')), variant: 'secondary' }),
    ...(waiting > 0 ? [waitingWay(id, about(t('start.overview.waitingLink')))] : []),
  ];
  return card({
    title: programmeText(books.programme),
    id: `overview-${id}`,
    headingLevel: 3,
    body: [
      html`<p>${t(`start.overview.waiting.${which}`, { count: waiting })}</p>`,
      ...fundingBars(t, books, { idPrefix: id, headingLevel: 4, within: name }),
      actions(...ways),
    ],
  });
}

const waitingWay = (id: string, text: Html): Html =>
  linkButton({ href: `/programmes/${id}?status=submitted#activities`, text, variant: 'tertiary' });
