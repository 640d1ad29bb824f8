import { html } from 'hono/html';
import { button } from '../../../functions/web/ui/button.ts';
import { attribute } from '../../../functions/web/ui/html.ts';
import { pageTitle, section } from '../../../functions/web/ui/page.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { type LocalFrame, localPage } from '../local-page.ts';
import { type DemoPerson, groupByRole, mainRoleOf, type RoleGroup, roleLabel } from './demo-person.ts';

type Choice = { uid: string; persons: readonly DemoPerson[] };

/** The demo persons by role, each a button that signs in as them at once. */
export function choosePersonPage(frame: LocalFrame, { uid, persons }: Choice) {
  const { t } = frame;
  const title = t('local.signIn.choose');
  const none = section({
    id: 'none',
    title: t('local.signIn.none'),
    body: button({ text: t('local.signIn.cancel'), variant: 'secondary' }),
  });
  return localPage(frame, {
    title,
    body: html`${pageTitle({ title, lede: t('local.signIn.choose.text') })}
      <form class="local-roles" method="post" action="/interaction/${uid}">
        ${groupByRole(persons).map((group) => roleGroup(t, group))}
      </form>
      <form method="post" action="/interaction/${uid}/avbryt">${none}</form>`,
  });
}

function roleGroup(t: Translate, { role, persons }: RoleGroup) {
  const wide = persons.length > 1 ? 'true' : undefined;
  return html`<section class="local-role"${attribute('data-wide', wide)} aria-labelledby="role-${role}">
    <h2 class="bl-heading-3" id="role-${role}">${roleLabel(t, role)}</h2>
    <ul class="local-tiles">${persons.map((person) => personButton(t, person))}</ul>
  </section>`;
}

function personButton(t: Translate, person: DemoPerson) {
  const unverified = person.emailVerified === false ? ` (${t('local.signIn.unverified')})` : '';
  return html`<li><button class="ds-button local-tile" data-variant="secondary" name="person" value="${person.email}">
    <span class="local-tile__name">${person.unitName ?? person.name}</span>
    <span>${personDetail(t, person)}${unverified}</span>
  </button></li>`;
}

/** What is said beside the unit or the name: the person of the unit, other roles, or else the address. */
function personDetail(t: Translate, person: DemoPerson): string {
  const otherRoles = person.roles
    .filter((role) => role !== mainRoleOf(person))
    .map((role) => roleLabel(t, role).toLowerCase());
  const parts = person.unitName ? [person.name, ...otherRoles] : otherRoles;
  return parts.length > 0 ? parts.join(', ') : person.email;
}

/** When the sign-in cannot go on: it took too long, or its address was not made by the site. */
export function brokenSignInPage(frame: LocalFrame, reason: string) {
  const title = frame.t('local.signIn.broken');
  return localPage(frame, {
    title,
    hasErrors: true,
    body: html`${pageTitle({ title, lede: frame.t('local.signIn.broken.text') })}<p class="bl-subtle">${reason}</p>`,
  });
}

export function signedOutPage(frame: LocalFrame) {
  const title = frame.t('local.signIn.signedOut');
  return localPage(frame, {
    title,
    body: pageTitle({ title, lede: frame.t('local.signIn.signedOut.text') }),
  });
}
