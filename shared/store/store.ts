import { createApplicationStore } from './applications.ts';
import type { Table } from './client.ts';
import { createDirectory } from './directory.ts';
import { createDraftStore } from './drafts.ts';
import { createInvitationStore } from './invitations.ts';
import { createMailStore } from './mails.ts';
import { createOrderStore } from './orders.ts';
import { createOutboxStore } from './outbox.ts';
import { createPayoutStore } from './payouts.ts';
import { createProgrammeStore } from './programmes.ts';
import { createQuestionStore } from './questions.ts';
import { createSessionStore } from './sessions.ts';

/** Everything that is kept in the one table. */
export function createStore(table: Table) {
  return {
    programmes: createProgrammeStore(table),
    applications: createApplicationStore(table),
    questions: createQuestionStore(table),
    payouts: createPayoutStore(table),
    orders: createOrderStore(table),
    outbox: createOutboxStore(table),
    mails: createMailStore(table),
    invitations: createInvitationStore(table),
    drafts: createDraftStore(table),
    directory: createDirectory(table),
    sessions: createSessionStore(table),
  };
}
export type Store = ReturnType<typeof createStore>;
