import { html } from 'hono/html';
import { localPage } from '../local-page.ts';
import { type DemoPerson, groupByRole, mainRoleOf, roleLabel } from './demo-person.ts';

const HEADING = 'inloggning';

/** The demo persons by role, each a button that signs in as them at once. */
export function choosePersonPage(uid: string, persons: readonly DemoPerson[]) {
  return localPage({
    title: 'Välj vem du är – Inloggning',
    heading: HEADING,
    body: html`
      <h1 class="ds-heading" data-size="lg">Välj vem du är</h1>
      <p class="ds-paragraph">Personerna är påhittade, och inget lösenord behövs. I drift loggar var och en in med sitt eget konto.</p>
      <form class="roles" method="post" action="/interaction/${uid}">
        ${groupByRole(persons).map(
          (
            group,
          ) => html`<section class="${group.persons.length > 1 ? 'wide' : ''}" aria-labelledby="roll-${group.role}">
            <h2 class="ds-heading" data-size="sm" id="roll-${group.role}">${group.label}</h2>
            <ul class="plain tiles">${group.persons.map(personButton)}</ul>
          </section>`,
        )}
      </form>
      <form method="post" action="/interaction/${uid}/avbryt">
        <h2 class="ds-heading" data-size="sm">Ingen av dem?</h2>
        <button class="ds-button" data-variant="tertiary">Avbryt inloggningen</button>
      </form>`,
  });
}

function personButton(person: DemoPerson) {
  const isUnverified = person.emailVerified === false;
  return html`<li><button class="ds-button tile" data-variant="secondary" data-fullwidth name="person" value="${person.email}">
    <span class="name">${person.unitName ?? person.name}</span>
    <span class="unit">${personDetail(person)}${isUnverified ? ' (obekräftad e-postadress)' : ''}</span>
  </button></li>`;
}

/** What is said beside the unit or the name: the person of the unit, other roles, or else the address. */
function personDetail(person: DemoPerson): string {
  const otherRoles = person.roles
    .filter((role) => role !== mainRoleOf(person))
    .map((role) => roleLabel(role).toLowerCase());
  const parts = person.unitName ? [person.name, ...otherRoles] : otherRoles;
  return parts.length > 0 ? parts.join(', ') : person.email;
}

/** When the sign-in cannot go on: it took too long, or its address was not made by the site. */
export function brokenSignInPage(reason: string) {
  return localPage({
    title: 'Inloggningen kan inte fortsätta',
    heading: HEADING,
    body: html`<h1 class="ds-heading" data-size="lg">Inloggningen kan inte fortsätta</h1>
      <p class="ds-paragraph">Gå tillbaka till Bidragsled och logga in på nytt.</p>
      <p class="ds-paragraph quiet">${reason}</p>`,
  });
}

export function signedOutPage() {
  return localPage({
    title: 'Du är utloggad',
    heading: HEADING,
    body: html`<h1 class="ds-heading" data-size="lg">Du är utloggad</h1>
      <p class="ds-paragraph">Du kan stänga sidan.</p>`,
  });
}
