import type { Clock } from '../domain/clock.ts';
import type { Person } from '../domain/person.ts';
import type { Directory, NewId } from './ports.ts';
import { mailFaultWrite } from './record-mail-event.ts';

type ForgetDeps = { directory: Pick<Directory, 'find' | 'setMailFault'>; clock: Clock; newId: NewId };

/** Somebody says that mails to the address arrive again; the directory no longer notes it as at fault. */
export async function forgetFault(deps: ForgetDeps, email: string, by: Person): Promise<void> {
  const person = await deps.directory.find(email);
  if (!person?.mailFault) return;
  await deps.directory.setMailFault(email, undefined, mailFaultWrite(deps, person, undefined, by.email));
}
