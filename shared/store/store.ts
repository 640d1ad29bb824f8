import { createApplicationStore } from './applications.ts';
import { createBoardListStore } from './board-lists.ts';
import { createCalendarFeedStore } from './calendar-feeds.ts';
import { createCaseExportStore } from './case-exports.ts';
import type { Table } from './client.ts';
import { createDirectory } from './directory.ts';
import { createDraftStore } from './drafts.ts';
import { createFollowUpStore } from './follow-ups.ts';
import { createInvitationStore } from './invitations.ts';
import { createMailStore } from './mails.ts';
import { createOrderStore } from './orders.ts';
import { createOutboxStore } from './outbox.ts';
import { createPayoutStore } from './payouts.ts';
import { createProgrammeStore } from './programmes.ts';
import { createQuestionStore } from './questions.ts';
import { createReportStore } from './reports.ts';
import { createSessionStore } from './sessions.ts';

/** Everything that is kept in the one table. */
export function createStore(table: Table) {
  return {
    programmes: createProgrammeStore(table),
    applications: createApplicationStore(table),
    questions: createQuestionStore(table),
    payouts: createPayoutStore(table),
    followUps: createFollowUpStore(table),
    orders: createOrderStore(table),
    reports: createReportStore(table),
    boardLists: createBoardListStore(table),
    caseExports: createCaseExportStore(table),
    outbox: createOutboxStore(table),
    mails: createMailStore(table),
    invitations: createInvitationStore(table),
    drafts: createDraftStore(table),
    directory: createDirectory(table),
    sessions: createSessionStore(table),
    calendarFeeds: createCalendarFeedStore(table),
  };
}
export type Store = ReturnType<typeof createStore>;
