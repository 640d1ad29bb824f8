import { mailFaultOf } from '../../../shared/domain/mail-fault.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { type Absence, absenceOn, type Delegation, type Person } from '../../../shared/domain/person.ts';
import { formatDate, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Words } from '../applications/words.ts';
import type { Html } from '../ui/html.ts';
import { tag } from '../ui/tag.ts';

export const rolesText = (t: Translate, { roles }: Pick<Person, 'roles'>): string =>
  roles.map((role) => t(`role.${role}`)).join(', ');

type Days = { from?: LocalDate | undefined; through?: LocalDate | undefined };

/** `1 juli 2019 – 14 juli 2019`, `från 1 juli 2019`. */
export function daysText({ t, language }: Words, { from, through }: Days): string {
  const day = (date: LocalDate | undefined) => (date === undefined ? '' : formatDate(date, language));
  if (from === undefined && through === undefined) return t('directory.days.always');
  if (through === undefined) return t('directory.days.from', { from: day(from) });
  if (from === undefined) return t('directory.days.through', { through: day(through) });
  return t('directory.days.between', { from: day(from), through: day(through) });
}

export const limitText = (t: Translate, limit: number | undefined): string =>
  limit === undefined
    ? t('directory.limit.none')
    : t('directory.limit.upTo', { amount: formatKronor(limit) });

export const delegationText = (words: Words, delegation: Omit<Delegation, 'id'>): string => {
  const { point, limit } = delegation;
  const days = daysText(words, delegation);
  const within = days.charAt(0).toLowerCase() + days.slice(1);
  return words.t('directory.delegation.summary', { point, limit: limitText(words.t, limit), days: within });
};

export const absenceText = (
  words: Words,
  absence: Omit<Absence, 'id'>,
  nameOf: (email: string) => string,
): string =>
  words.t('directory.absence.summary', {
    days: daysText(words, absence),
    substitute: nameOf(absence.substitute),
  });

/** Since when mails do not arrive, and what that means. */
export function faultText({ t, language }: Words, { at, why }: { at: string; why: string }): string {
  return t('directory.mailFault.text', {
    at: formatDate(at, language),
    why: t(`mailFault.${mailFaultOf(why)}`),
  });
}

/** Today's absence, or the next one. */
export const nextAbsence = ({ absences }: Person, today: LocalDate): Absence | undefined =>
  absences.filter(({ through }) => through >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];

/** What is out of the ordinary with a person, each in words and shape. */
export function statusTags(t: Translate, person: Person, today: LocalDate): Html[] {
  return [
    ...(person.blocked ? [tag({ kind: 'rejected', text: t('directory.tag.blocked') })] : []),
    ...(person.mailFault ? [tag({ kind: 'warning', text: t('directory.tag.mailFault') })] : []),
    ...(absenceOn(person, today) ? [tag({ kind: 'waiting', text: t('directory.tag.away') })] : []),
  ];
}
