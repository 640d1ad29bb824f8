import { ulid } from 'ulid';
import {
  type MailEventSettings,
  MailEventSettingsSchema,
  readSettings,
} from '../../shared/config/settings.ts';
import { awsSurroundings, type Surroundings } from '../../shared/config/surroundings.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { createStore } from '../../shared/store/store.ts';

/** What the function for mail events is made of: the table. The age of an event is real time's, whatever the domain's clock says. */
export function composeMailEvents({ clock, log, table }: Surroundings) {
  const { mails, questions, directory } = createStore(table);
  return { mails, questions, directory, clock, log, realClock: systemClock, newId: () => ulid() };
}

export type MailEventParts = ReturnType<typeof composeMailEvents>;

export function awsMailEventParts(): MailEventParts {
  const settings: MailEventSettings = readSettings(MailEventSettingsSchema, process.env);
  return composeMailEvents(awsSurroundings('mail-events', settings));
}
