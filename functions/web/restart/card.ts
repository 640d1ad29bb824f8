import { html } from 'hono/html';
import { type Application, matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Status } from '../../../shared/domain/lifecycle.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import { isAnythingUntold } from '../../../shared/domain/untold.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';

/** Only an administrator starts the waiting anew, and only while something waits or the applicant has not been told. */
export const mayRestart = (person: Person, file: CaseFile): boolean =>
  hasRole(person, 'administrator') && file.application.source === 'form' && isUnderWay(file);

const ended: readonly Status[] = ['approved', 'rejected', 'withdrawn'];

/** The table says that an execution should be waiting or telling. */
const isUnderWay = (file: CaseFile): boolean =>
  !ended.includes(matterOf(file.application).status) || isAnythingUntold(file);

/** When an alarm says that an execution has failed: the way to set the application going again. */
export function restartCard(t: Translate, { id, round }: Application): Html {
  const again = button({ text: t('restart.button'), variant: 'secondary' });
  const body = [
    html`<p>${t('restart.text', { round })}</p>`,
    form({ action: `/applications/${id}/restart`, hidden: { round }, body: again }),
  ];
  return card({ id: 'restart', title: t('restart.title'), headingLevel: 2, body });
}
