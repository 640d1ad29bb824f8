import { html } from 'hono/html';
import { type Application, matterOf } from '../../../shared/domain/application.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { appliedText, programmeText, unitTerm } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, linkButton } from '../ui/button.ts';
import { facts } from '../ui/facts.ts';
import { form } from '../ui/form.ts';
import type { Content } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, stack } from '../ui/page.ts';

type WithdrawView = Words & { application: Application; programme: Programme; changed: boolean };

/** What is taken back and what happens then, and the button. `changed` says that it is not what it was a moment ago. */
export function withdrawPage({ t, application, programme, changed }: WithdrawView): Content[] {
  const { id, version, unitName } = application;
  const { content, isChange } = matterOf(application);
  const message = notice({
    kind: 'danger',
    title: t('form.stale.title'),
    body: html`<p>${t('withdraw.changed')}</p>`,
    announce: true,
  });
  const back = linkButton({ href: `/applications/${id}`, text: t('withdraw.keep'), variant: 'secondary' });
  const send = button({ text: t(isChange ? 'withdraw.send.change' : 'withdraw.send'), tone: 'danger' });
  return [
    ...(changed ? [message] : []),
    pageTitle({
      eyebrow: programmeText(programme),
      title: t(isChange ? 'withdraw.title.change' : 'withdraw.title'),
      lede: t(isChange ? 'withdraw.lede.change' : 'withdraw.lede'),
    }),
    stack(
      facts([
        { term: t('term.activity'), value: content.activity },
        { term: t(unitTerm(application)), value: unitName },
        { term: t('term.applied'), value: appliedText(t, content) },
      ]),
      form({ action: `/applications/${id}/withdraw`, hidden: { version }, body: actions(send, back) }),
    ),
  ];
}
