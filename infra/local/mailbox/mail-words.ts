import type { Translate } from '../../../shared/text/translate.ts';
import { type DemoPerson, mainRoleOf, roleLabel } from '../people/demo-person.ts';
import type { Mail } from './mailbox.ts';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Those who apply are told apart by their unit. */
export const fullName = ({ name, unitName }: DemoPerson): string =>
  unitName ? `${name}, ${unitName}` : name;

export const isTo = (mail: Mail, recipient: string): boolean =>
  mail.to.some((address) => same(address, recipient));

export const personOf = (address: string, persons: readonly DemoPerson[]): DemoPerson | undefined =>
  persons.find(({ email }) => same(email, address));

/** `Bo Dal, Barnkliniken` or `Ingrid Fjäll, samordnare`; the address itself when nobody has it. */
export function nameOf(t: Translate, address: string, persons: readonly DemoPerson[]): string {
  const person = personOf(address, persons);
  if (!person) return address;
  const role = roleLabel(t, mainRoleOf(person));
  // Some are called as their role is.
  if (!person.unitName && same(role, person.name)) return person.name;
  return `${person.name}, ${person.unitName ?? role.toLowerCase()}`;
}

/** What the mail says of its language, for those who have it read out; undefined when it does not say. */
export const languageOf = ({ html }: Mail): string | undefined => /<html[^>]*\blang="(\w+)"/.exec(html)?.[1];
