import { html } from 'hono/html';
import type { Decision } from '../../../shared/domain/decision.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { stack, writtenText } from '../ui/page.ts';
import type { ApplyView, Matter } from './view.ts';

/** For whom, and until when; what is missing, or what has been granted. The unit is shown, never typed. */
export function situation(view: ApplyView): Html {
  const { t, file, unitName, kind } = view;
  const tiles = facts([{ term: t(`form.for.${kind}`), value: unitName }, ...factsOf(view)], {
    look: 'tiles',
  });
  const returned = kind === 'completion' ? file?.decisions.findLast(isReturn) : undefined;
  return returned ? stack(missingNotice(view, returned), tiles) : tiles;
}

/** Where one goes that gives up. */
export function backOf({ t, books, file }: Pick<Matter, 'books' | 'file'> & Pick<Words, 't'>): {
  href: string;
  text: string;
} {
  return file
    ? { href: `/applications/${file.application.id}`, text: t('form.back') }
    : { href: `/programmes/${books.programme.id}`, text: t('apply.back') };
}

const isReturn = ({ outcome }: Decision): boolean => outcome === 'returned';

/** In the words of the one who sent it back. */
function missingNotice({ t, language }: Words, { number, motivation = '', until }: Decision): Html {
  const day = until && formatDate(until, language);
  const last = day ? html`<p>${t('form.missing.until', { day })}</p>` : '';
  return notice({
    kind: 'warning',
    title: t('form.missing.title'),
    body: html`<p>${writtenText(motivation)}</p>${last}<p class="bl-subtle">${t('form.missing.number', { number })}</p>`,
  });
}

function factsOf({ t, language, kind, books, file }: ApplyView): Fact[] {
  if (kind === 'application') {
    return [{ term: t('apply.openUntil'), value: formatDate(books.programme.assumed.closes, language) }];
  }
  const decision = file?.application.decision;
  if (decision?.outcome !== 'approved') return [];
  return [
    { term: t('form.granted'), value: formatKronor(decision.amount) },
    { term: t('form.grantedBy'), value: decision.number },
  ];
}
