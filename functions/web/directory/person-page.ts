import { html } from 'hono/html';
import { actions, button } from '../ui/button.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import { fieldPanel, form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { pageTitle, section, stack } from '../ui/page.ts';
import { absencePart } from './absence-part.ts';
import { decides } from './access.ts';
import { changesPart } from './changes.ts';
import { delegationPart } from './delegation-part.ts';
import { rolesText, statusTags } from './directory-words.ts';
import { mailFaultNotice, savedNotice, warningNotice } from './notices.ts';
import { personFields } from './person-fields.ts';
import { personPath, type WholePersonView } from './view.ts';

/** Everything about a person of the directory, each part with its own form. */
export function personPage(view: WholePersonView): Content[] {
  const { t, person, today, answer, mayEdit } = view;
  const { email, delegations, absences } = person;
  const action = `${personPath(email)}/absences`;
  const notices = [...warningNotice(view), ...mailFaultNotice(view)];
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors: answer.errors }),
    ...savedNotice(view),
    pageTitle({
      back: { href: '/directory', text: t('frame.directory') },
      title: person.name,
      lede: email,
      tags: statusTags(t, person, today),
    }),
    ...(notices.length > 0 ? [html`<div class="bl-section">${stack(...notices)}</div>`] : []),
    section({ title: t('directory.facts'), id: 'facts', body: mayEdit ? editForm(view) : factsOf(view) }),
    ...(decides(person) || delegations.length > 0 ? [delegationPart(view)] : []),
    ...(decides(person) || absences.length > 0 ? [absencePart({ ...view, action })] : []),
    ...(mayEdit ? [accessPart(view)] : []),
    changesPart(view, view.changes, view.names),
  ];
}

function editForm(view: WholePersonView): Html {
  const { t, person } = view;
  const body = [...personFields(view), actions(button({ text: t('directory.save') }))];
  return form({
    id: 'person-form',
    action: personPath(person.email),
    hidden: { version: person.version ?? 0 },
    body: fieldPanel({ id: 'edit', title: t('directory.edit'), body }),
  });
}

function factsOf({ t, person }: WholePersonView): Html {
  return facts([
    { term: t('directory.roles'), value: rolesText(t, person) || t('directory.roles.none') },
    { term: t('term.unit'), value: person.unitName ?? t('directory.unit.none') },
    { term: t('directory.language'), value: t(`directory.language.${person.language ?? 'sv'}`) },
  ]);
}

/** Shut out, or let in again. What the person has done stays. */
function accessPart({ t, person, isSelf }: WholePersonView): Html {
  const blocked = person.blocked ?? false;
  const text = t(blocked ? 'directory.access.blocked' : 'directory.access.open');
  const button_ = button({
    text: t(blocked ? 'directory.access.unblock' : 'directory.access.block'),
    variant: 'secondary',
    ...(blocked ? {} : { tone: 'danger' as const }),
  });
  const change = form({
    id: 'block-form',
    action: `${personPath(person.email)}/block`,
    hidden: { version: person.version ?? 0, blocked: blocked ? 'no' : 'yes' },
    body: actions(button_),
  });
  return section({
    title: t('directory.access'),
    id: 'access',
    body: html`<p>${text}</p>${isSelf ? html`<p class="bl-subtle">${t('directory.access.self')}</p>` : change}`,
  });
}
