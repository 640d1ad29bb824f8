import type { CaseExport, CaseExportFile } from '../domain/case-export.ts';
import type { CaseFile } from '../domain/case-file.ts';
import type { OutboxRow } from '../domain/outbox.ts';
import type { AgreementNote, Programme } from '../domain/programme.ts';

export type CaseExportStore = {
  find(id: string): Promise<CaseExport | undefined>;
  /** Written with the note to the relay. False when there is one of the same id already. @throws LostRace when DynamoDB is contended */
  add(request: CaseExport, outbox: OutboxRow): Promise<boolean>;
  /** The latest first, at most `limit`. A list: what was written a moment ago may be missing. */
  ofApplication(applicationId: string, limit: number): Promise<CaseExport[]>;
  /** Tells where the file is; what was published first stands. @throws when there is no such request */
  publish(id: string, file: CaseExportFile): Promise<void>;
};

/** All that a case's file is made of: the same is always the same bytes. */
export type WholeCase = {
  request: CaseExport;
  file: CaseFile;
  programme: Programme;
  agreement?: AgreementNote | undefined;
};

export type MadeCase = { name: string; contentType: string; content: Uint8Array };
export type CaseFiles = { make(whole: WholeCase): Promise<MadeCase> };
