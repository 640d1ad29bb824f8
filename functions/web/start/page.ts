import { html } from 'hono/html';
import { applies, hasRole, type Person, readsEverything } from '../../../shared/domain/person.ts';
import { attestTasks } from '../payouts/waiting-section.ts';
import { link } from '../ui/button.ts';
import type { Content, Html } from '../ui/html.ts';
import { withSwedish } from '../ui/in-swedish.ts';
import { pageTitle } from '../ui/page.ts';
import { accountsLine } from './accounts-line.ts';
import { draftsSection } from './drafts-section.ts';
import { followUpSections } from './follow-up-sections.ts';
import { openForApplicants } from './open-programmes.ts';
import { openQuarters } from './open-quarters.ts';
import { overviewSection } from './overview.ts';
import { reportsSection } from './reports-section.ts';
import { returnedSection } from './returned-section.ts';
import { sentSection } from './sent.ts';
import type { StartView } from './view.ts';
import { waitingSection } from './waiting-section.ts';

const decides = (person: Person): boolean => hasRole(person, 'director', 'substitute');
export const mayApply = applies;

/** What one can do now, first; then what one wants to look up. Each role has its own parts. */
export function startPage(view: StartView): Content[] {
  const { t, person } = view;
  return [pageTitle({ title: t('start.title', { name: person.name }), lede: lede(view) }), ...sections(view)];
}

function sections(view: StartView): Html[] {
  const { person } = view;
  return [
    ...accountsLine(view),
    ...(decides(person) || view.waiting.length > 0 ? [waitingSection(view)] : []),
    ...reportsSection(view),
    ...(hasRole(person, 'controller') ? [attestTasks(view, view.attests)] : []),
    ...openQuarters(view),
    ...followUpSections(view),
    ...(mayApply(person)
      ? [...returnedSection(view), ...draftsSection(view), openForApplicants(view), sentSection(view)]
      : []),
    ...(readsEverything(person) ? [overviewSection(view)] : []),
    ...needsLink(view),
  ];
}

/** What continues next year: a page that one looks up. */
const needsLink = ({ t, person }: StartView): Html[] =>
  mayApply(person) && !readsEverything(person)
    ? [html`<p>${link({ href: '/needs', text: t('needs.link') })}</p>`]
    : [];

function lede(view: StartView): Content {
  const { t, person, waiting, attests, reports, returned, followUps } = view;
  if (waiting.length === 1) return t('start.lede.waiting.one');
  if (waiting.length > 1) return t('start.lede.waiting.many', { count: waiting.length });
  if (attests.length > 0)
    return t(attests.length === 1 ? 'start.lede.attests.one' : 'start.lede.attests.many', {
      count: attests.length,
    });
  if (reports.length > 0)
    return t(reports.length === 1 ? 'start.lede.reports.one' : 'start.lede.reports.many', {
      count: reports.length,
    });
  if (decides(person)) return t('start.lede.nothingWaiting');
  if (returned.length > 0)
    return t(returned.length === 1 ? 'start.lede.returned.one' : 'start.lede.returned.many', {
      count: returned.length,
    });
  if (followUps.wanted.length > 0)
    return t(followUps.wanted.length === 1 ? 'start.lede.followUps.one' : 'start.lede.followUps.many', {
      count: followUps.wanted.length,
    });
  if (mayApply(person))
    return withSwedish(view, 'start.lede.applicant', { unit: person.unitName ?? person.name }, ['unit']);
  return t(readsEverything(person) ? 'start.lede.reader' : 'start.lede.nobody');
}
