import { isProviders } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { awardOf } from '../../../shared/domain/payout-rules.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { isOfUnit } from '../../../shared/use-cases/unit-member.ts';
import type { Words } from '../applications/words.ts';
import type { Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';
import { moneyAndQuarters } from './own-page.ts';
import { quarterStates } from './quarter-states.ts';

type Shown = Words & { file: CaseFile; books: ProgrammeBooks; person: Person; now: Instant };

/** The payouts on the page of a provider's approved activity; nothing for any other application. */
export function payoutsSection({ file, books, person, now, ...words }: Shown): Html[] {
  const { application, payouts } = file;
  if (!isProviders(application) || !awardOf(application)) return [];
  const states = quarterStates({ application, payouts, books, now });
  const reader = isOfUnit(person, application) ? 'provider' : 'official';
  return [
    section({
      id: 'payouts',
      title: words.t('payouts.title'),
      body: moneyAndQuarters(words, { file, states, reader }),
    }),
  ];
}
