import { Hono } from 'hono';
import * as z from 'zod';
import { matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { mayRead } from '../applications/access.ts';
import { isApplicationId } from '../frame/ids.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { wholeNumber } from '../frame/whole-number.ts';
import { mayTakeUp } from './card.ts';

const FormSchema = z.strictObject({ version: wholeNumber });

/** Takes up now what was sent back or put off: the question is put again at once. Pressed twice, it is once. */
export const takeUpRoutes = new Hono<Site>().post('/:id/take-up', async (c) => {
  const { applications, resumeApplication, clock } = c.get('parts');
  const id = c.req.param('id');
  const person = personOf(c);
  const file = isApplicationId(id) ? await applications.caseFile(id) : undefined;
  if (!file || !mayRead(person, file.application)) return notFound(c);
  const read = FormSchema.safeParse(await c.req.parseBody({ all: true }));
  if (!read.success) return unreadableForm(c);
  const seenVersion = read.data.version;
  if (!wasTakenUp(file, person.email, seenVersion)) {
    const waits = matterOf(file.application).status;
    if ((waits === 'returned' || waits === 'deferred') && !mayTakeUp(person, file, clock.now()))
      return notAllowed(c);
    await resumeApplication({ person, applicationId: id, seenVersion });
  }
  return c.redirect(`/applications/${id}`, 303);
});

/** The same click again: the wait that this person saw has been ended by them. */
const wasTakenUp = ({ application, audit }: CaseFile, email: string, seenVersion: number): boolean =>
  application.version === seenVersion + 1 &&
  audit.some(({ action, by }) => action === 'resumed' && by === email);
