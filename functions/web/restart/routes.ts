import { Hono } from 'hono';
import * as z from 'zod';
import { isApplicationId } from '../frame/ids.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { mayRestart } from './card.ts';

const FormSchema = z.strictObject({ round: z.string().regex(/^\d{1,4}$/) });

/**
 * An operator's restart raises the round (DESIGN §3): a new execution takes over, the question and its link stay the same.
 * The round that was seen comes along, so that a double click raises it once.
 */
export const restartRoutes = new Hono<Site>().post('/:id/restart', async (c) => {
  const { applications, startNextRound } = c.get('parts');
  const id = c.req.param('id');
  const file = isApplicationId(id) ? await applications.caseFile(id) : undefined;
  if (!file) return notFound(c);
  if (!mayRestart(personOf(c), file)) return notAllowed(c);
  const read = FormSchema.safeParse(await c.req.parseBody({ all: true }));
  if (!read.success) return unreadableForm(c);
  await startNextRound({ applicationId: id, phase: file.application.phase, ...read.data });
  return c.redirect(`/applications/${id}`, 303);
});
