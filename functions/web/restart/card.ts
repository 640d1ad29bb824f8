import { html } from 'hono/html';
import type { Application } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';

/** Only an administrator starts the waiting anew, and only until the applicant has been told. */
export const mayRestart = (person: Person, { application, audit }: CaseFile): boolean =>
  hasRole(person, 'administrator') &&
  application.source === 'form' &&
  !audit.some(({ action }) => action === 'told');

/** When an alarm says that an execution has failed: the way to set the application going again. */
export function restartCard(t: Translate, { id, round }: Application): Html {
  const again = button({ text: t('restart.button'), variant: 'secondary' });
  const body = [
    html`<p>${t('restart.text', { round })}</p>`,
    form({ action: `/applications/${id}/restart`, hidden: { round }, body: again }),
  ];
  return card({ id: 'restart', title: t('restart.title'), headingLevel: 2, body });
}
