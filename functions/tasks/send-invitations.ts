import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createSendInvitations } from '../../shared/use-cases/send-invitations.ts';
import { ErrandInputSchema, ErrandOutputSchema } from '../../workflows/contracts/errands.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Mails an invitation to apply to the contacts of its providers. */
export function createSendInvitationsTask(parts: TaskParts) {
  const send = createSendInvitations(parts);
  return createTaskHandler({
    name: 'send-invitations',
    input: ErrandInputSchema,
    output: ErrandOutputSchema,
    log: parts.log,
    run: async ({ subject }) => {
      await send(subject);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createSendInvitationsTask(awsTaskParts()));
