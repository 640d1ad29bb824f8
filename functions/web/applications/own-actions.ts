import { type Application, isClosed, matterOf } from '../../../shared/domain/application.ts';
import { isPossible } from '../../../shared/domain/lifecycle.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { isOfUnit } from '../../../shared/use-cases/unit-member.ts';
import { linkButton } from '../ui/button.ts';
import type { Html } from '../ui/html.ts';
import { isImported } from './application-words.ts';

/** Of an approved activity that was applied for here, is not closed and has no change under way (DOMAIN fact 45). */
export const mayAskForChange = (application: Application): boolean =>
  !isImported(application) && !isClosed(application) && isPossible(matterOf(application).status, 'change');

export const mayWithdraw = (application: Application): boolean =>
  !isImported(application) && isPossible(matterOf(application).status, 'withdraw');

export const mayComplete = (application: Application): boolean =>
  isPossible(matterOf(application).status, 'complete');

/** What the unit that applied can do with its application, the most urgent first; nothing for anybody else. */
export function ownActions(t: Translate, person: Person, application: Application): Html[] {
  if (!isOfUnit(person, application)) return [];
  const to = (step: string) => `/applications/${application.id}/${step}`;
  const { isChange } = matterOf(application);
  const complete = t(isChange ? 'own.complete.change' : 'own.complete');
  const withdraw = t(isChange ? 'own.withdraw.change' : 'own.withdraw');
  return [
    ...(mayComplete(application) ? [linkButton({ href: to('complete'), text: complete })] : []),
    ...(mayAskForChange(application)
      ? [linkButton({ href: to('change'), text: t('own.change'), variant: 'secondary' })]
      : []),
    ...(mayWithdraw(application)
      ? [linkButton({ href: to('withdraw'), text: withdraw, variant: 'secondary', tone: 'danger' })]
      : []),
    linkButton({ href: to('reuse'), text: t('own.reuse'), variant: 'tertiary' }),
  ];
}
