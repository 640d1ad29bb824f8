import { readSettings, type TaskSettings, TaskSettingsSchema } from '../../shared/config/settings.ts';
import { awsSurroundings, type Surroundings } from '../../shared/config/surroundings.ts';
import { fileStoreOf } from '../../shared/files/file-store-of.ts';
import { createLetters } from '../../shared/mail/letters.ts';
import { createLinkKey } from '../../shared/mail/link-key.ts';
import { createSesMailer } from '../../shared/mail/ses-mailer.ts';
import { orderFiles } from '../../shared/orders/order-files.ts';
import { createCaseFiles } from '../../shared/reports/case-files.ts';
import { createReportFiles } from '../../shared/reports/report-files.ts';
import { createStore } from '../../shared/store/store.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import type { FileStore } from '../../shared/use-cases/ports.ts';
import { createSendOnce } from '../../shared/use-cases/send-once.ts';
import { loadFonts } from './fonts.ts';

/** What every task is made of. The clock is the system's on AWS and a movable one on a laptop. */
export function composeTask(settings: TaskSettings, { clock, log, table }: Surroundings) {
  const store = createStore(table);
  const mailer = createSesMailer({
    sender: settings.SENDER,
    configurationSet: settings.MAIL_CONFIGURATION_SET,
    endpoint: settings.SES_ENDPOINT,
  });
  return {
    ...store,
    clock,
    log,
    holidays: settings.HOLIDAYS,
    linkKey: createLinkKey(settings),
    letters: createLetters({ origin: settings.ORIGIN, organisation: settings.ORGANISATION }),
    sendOnce: createSendOnce({ mails: store.mails, mailer, clock }),
  };
}

export type TaskParts = ReturnType<typeof composeTask>;

/** The parts of a task on AWS: settings from the environment, the system's clock. */
export function awsTaskParts(): TaskParts {
  const settings = readSettings(TaskSettingsSchema, process.env);
  return composeTask(settings, awsSurroundings('tasks', settings));
}

/**
 * What the task that makes an order's files is made of, and no other task: the makers and the store of files are a good
 * part of its bundle. A laptop hands over its own store.
 */
export function composeOrderFiles(
  settings: TaskSettings,
  { log, table, files }: Surroundings & { files?: FileStore },
) {
  return { log, orders: createStore(table).orders, orderFiles, files: fileStoreOf(settings, files) };
}

export type OrderFileParts = ReturnType<typeof composeOrderFiles>;

export function awsOrderFileParts(): OrderFileParts {
  const settings = readSettings(TaskSettingsSchema, process.env);
  return composeOrderFiles(settings, awsSurroundings('tasks', settings));
}

/** What the task that makes a report's files is made of: the fonts lie beside its bundle. */
export function composeReportFiles(
  settings: TaskSettings,
  { log, table, files }: Surroundings & { files?: FileStore },
) {
  return {
    log,
    reports: createStore(table).reports,
    reportFiles: createReportFiles(() => loadFonts(settings.FONTS_FOLDER)),
    files: fileStoreOf(settings, files),
  };
}

export type ReportFileParts = ReturnType<typeof composeReportFiles>;

export function awsReportFileParts(): ReportFileParts {
  const settings = readSettings(TaskSettingsSchema, process.env);
  return composeReportFiles(settings, awsSurroundings('tasks', settings));
}

/** What the task that makes the file of a whole case is made of. */
export function composeCaseFiles(
  settings: TaskSettings,
  { log, table, files }: Surroundings & { files?: FileStore },
) {
  const { applications, programmes, caseExports } = createStore(table);
  return {
    log,
    applications,
    programmes,
    caseExports,
    caseFiles: createCaseFiles({
      organisation: settings.ORGANISATION,
      fontsOf: () => loadFonts(settings.FONTS_FOLDER),
      hash: sha256,
    }),
    files: fileStoreOf(settings, files),
  };
}

export type CaseFileParts = ReturnType<typeof composeCaseFiles>;

export function awsCaseFileParts(): CaseFileParts {
  const settings = readSettings(TaskSettingsSchema, process.env);
  return composeCaseFiles(settings, awsSurroundings('tasks', settings));
}
