import { hasRole, type Person, readsEverything } from '../../../shared/domain/person.ts';
import type { Content, Html } from '../ui/html.ts';
import { pageTitle } from '../ui/page.ts';
import { openForApplicants } from './open-programmes.ts';
import { overviewSection } from './overview.ts';
import { sentSection } from './sent.ts';
import type { StartView } from './view.ts';
import { waitingSection } from './waiting-section.ts';

const decides = (person: Person): boolean => hasRole(person, 'director', 'substitute');
export const mayApply = (person: Person): boolean => hasRole(person, 'applicant');

/** What one can do now, first; then what one wants to look up. Each role has its own parts. */
export function startPage(view: StartView): Content[] {
  const { t, person } = view;
  return [pageTitle({ title: t('start.title', { name: person.name }), lede: lede(view) }), ...sections(view)];
}

function sections(view: StartView): Html[] {
  const { person } = view;
  return [
    ...(decides(person) || view.waiting.length > 0 ? [waitingSection(view)] : []),
    ...(mayApply(person) ? [openForApplicants(view), sentSection(view)] : []),
    ...(readsEverything(person) ? [overviewSection(view)] : []),
  ];
}

function lede({ t, person, waiting }: StartView): string {
  if (waiting.length === 1) return t('start.lede.waiting.one');
  if (waiting.length > 1) return t('start.lede.waiting.many', { count: waiting.length });
  if (decides(person)) return t('start.lede.nothingWaiting');
  if (mayApply(person)) return t('start.lede.applicant', { unit: person.unitName ?? person.name });
  return t(readsEverything(person) ? 'start.lede.reader' : 'start.lede.nobody');
}
