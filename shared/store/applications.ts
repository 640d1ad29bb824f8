import * as z from 'zod';
import { ApplicationSchema } from '../domain/application.ts';
import { KeptAssessmentSchema } from '../domain/assessment.ts';
import { AuditRowSchema } from '../domain/audit.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { ContentVersionSchema } from '../domain/content-version.ts';
import { MailLogSchema } from '../domain/correspondence.ts';
import { DecisionSchema } from '../domain/decision.ts';
import { FollowUpSchema } from '../domain/follow-up.ts';
import { PayoutSchema } from '../domain/payout.ts';
import { QuestionSchema } from '../domain/question.ts';
import type { ApplicationStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { commitAct } from './commit-act.ts';
import { type Key, keys, lists, owners } from './keys.ts';
import { getItem, type Item, parseRow, queryIndex, queryPartition } from './query.ts';

const MadeSchema = z.object({ applicationId: z.string() });

export function createApplicationStore(table: Table): ApplicationStore {
  const madeBy = async (key: Key): Promise<string | undefined> => {
    const item = await getItem(table, key);
    return item && parseRow(MadeSchema, item).applicationId;
  };
  const parseAll = (items: Item[]) => items.map((item) => parseRow(ApplicationSchema, item));
  return {
    find: async (id) => {
      const item = await getItem(table, keys.application(id));
      return item && parseRow(ApplicationSchema, item);
    },
    caseFile: async (id) => caseFileFrom(await queryPartition(table, keys.application(id).pk)),
    ofProgramme: async (programmeId, status) =>
      parseAll(await queryIndex(table, 'lists', lists.applications(programmeId), status && `${status}#`)),
    ofUnit: async (unitId) => parseAll(await queryIndex(table, 'owners', owners.unit(unitId))),
    findSubmission: (person, key) => madeBy(keys.submission(person, key)),
    findSameContent: (unitId, hash) => madeBy(keys.content(unitId, hash)),
    commit: (act) => commitAct(table, act),
  };
}

function caseFileFrom(items: Item[]): CaseFile | undefined {
  const rowsOf = <T extends z.ZodType>(type: string, schema: T) =>
    items.filter((item) => item.itemType === type).map((item) => parseRow(schema, item));
  const [application] = rowsOf('Application', ApplicationSchema);
  if (!application) return undefined;
  return {
    application,
    questions: rowsOf('Question', QuestionSchema),
    decisions: rowsOf('Decision', DecisionSchema),
    versions: rowsOf('Version', ContentVersionSchema),
    payouts: rowsOf('Payout', PayoutSchema),
    followUps: rowsOf('FollowUp', FollowUpSchema),
    assessment: rowsOf('Assessment', KeptAssessmentSchema)[0],
    mails: rowsOf('Mail', MailLogSchema),
    audit: rowsOf('Audit', AuditRowSchema),
  };
}
