import { html } from 'hono/html';
import { matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { isPossible } from '../../../shared/domain/lifecycle.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { mayResume } from '../../../shared/use-cases/resume-application.ts';
import { button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';

/** What was sent back or put off can be taken up by whoever may decide today. */
export const mayTakeUp = (person: Person, file: CaseFile, now: Instant): boolean =>
  isPossible(matterOf(file.application).status, 'resume') && mayResume(person, file, now);

/** The way to take up a matter before its day. */
export function takeUpCard(t: Translate, { application }: CaseFile): Html {
  const { id, version } = application;
  const waits = matterOf(application).status === 'returned' ? 'returned' : 'deferred';
  const body = [
    html`<p>${t(`takeUp.text.${waits}`)}</p>`,
    form({
      id: 'take-up-form',
      action: `/applications/${id}/take-up`,
      hidden: { version },
      body: button({ text: t('takeUp.button'), variant: 'secondary' }),
    }),
  ];
  return card({ id: 'take-up', title: t('takeUp.title'), headingLevel: 2, body });
}
