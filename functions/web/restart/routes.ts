import { Hono } from 'hono';
import * as z from 'zod';
import { isApplicationId } from '../frame/ids.ts';
import { isRoundOfPhase, phaseRoundFields } from '../frame/phase-round.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { roundsToRestart } from './rounds.ts';

const FormSchema = z.strictObject(phaseRoundFields).refine(isRoundOfPhase);

/**
 * An operator's restart raises the round (DESIGN §3): a new execution takes over, the question and its link stay the same.
 * The round that was seen comes along, so that a double click raises it once.
 */
export const restartRoutes = new Hono<Site>().post('/:id/restart', async (c) => {
  const { applications, programmes, clock, startNextRound } = c.get('parts');
  const id = c.req.param('id');
  const file = isApplicationId(id) ? await applications.caseFile(id) : undefined;
  const books = file && (await programmes.find(file.application.programmeId));
  if (!file || !books) return notFound(c);
  const rounds = roundsToRestart(personOf(c), file, books, clock.now());
  if (rounds.length === 0) return notAllowed(c);
  const read = FormSchema.safeParse(await c.req.parseBody({ all: true }));
  if (!read.success) return unreadableForm(c);
  await startNextRound({ applicationId: id, ...read.data });
  return c.redirect(`/applications/${id}`, 303);
});
