import { ulid } from 'ulid';
import { calendarFile } from '../../shared/calendar/calendar-file.ts';
import { readSettings, type WebSettings, WebSettingsSchema } from '../../shared/config/settings.ts';
import { awsSurroundings, type Surroundings } from '../../shared/config/surroundings.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { fileStoreOf } from '../../shared/files/file-store-of.ts';
import { readPaymentAnswer } from '../../shared/orders/payment-answer.ts';
import { boardListCsv } from '../../shared/reports/board-list-csv.ts';
import { createStore } from '../../shared/store/store.ts';
import { createApproveReport } from '../../shared/use-cases/approve-report.ts';
import { createApproveSeveral } from '../../shared/use-cases/approve-several.ts';
import { createAttestAccount } from '../../shared/use-cases/attest-account.ts';
import { createAttestPayout } from '../../shared/use-cases/attest-payout.ts';
import { createBeginFollowUps } from '../../shared/use-cases/begin-follow-ups.ts';
import { createBoardDecisions } from '../../shared/use-cases/board-decisions.ts';
import { createCalendar } from '../../shared/use-cases/calendar.ts';
import { createCalendarFeeds } from '../../shared/use-cases/calendar-feeds.ts';
import { createCarryOver } from '../../shared/use-cases/carry-over.ts';
import { createRequestCaseExport } from '../../shared/use-cases/case-export-request.ts';
import { createChangeAreas } from '../../shared/use-cases/change-areas.ts';
import { createCompleteApplication } from '../../shared/use-cases/complete-application.ts';
import { createCreateProgramme } from '../../shared/use-cases/create-programme.ts';
import { createDecideApplication } from '../../shared/use-cases/decide-application.ts';
import { createInviteProviders } from '../../shared/use-cases/invite-providers.ts';
import { createLockReport } from '../../shared/use-cases/lock-report.ts';
import { createMakeOrder } from '../../shared/use-cases/make-order.ts';
import { createMarkReportSent } from '../../shared/use-cases/mark-report-sent.ts';
import { createMarkReported } from '../../shared/use-cases/mark-reported.ts';
import { createNoteAgreement } from '../../shared/use-cases/note-agreement.ts';
import { createNoteForeignOpening } from '../../shared/use-cases/note-foreign-opening.ts';
import { createNotePayments } from '../../shared/use-cases/note-payments.ts';
import { createNoteProgramme } from '../../shared/use-cases/note-programme.ts';
import { createNoteRepayment } from '../../shared/use-cases/note-repayment.ts';
import { createOrderFilesAgain } from '../../shared/use-cases/order-files-again.ts';
import type { FileStore } from '../../shared/use-cases/ports.ts';
import { createCompileDraft } from '../../shared/use-cases/read-report-basis.ts';
import { createRemindUnit } from '../../shared/use-cases/remind-unit.ts';
import { createRenewLink } from '../../shared/use-cases/renew-link.ts';
import { createRequestChange } from '../../shared/use-cases/request-change.ts';
import { createRequestPayout } from '../../shared/use-cases/request-payout.ts';
import { createResendInvitation } from '../../shared/use-cases/resend-invitation.ts';
import { createResendMail } from '../../shared/use-cases/resend-mail.ts';
import { createResumeApplication } from '../../shared/use-cases/resume-application.ts';
import { createReviewFollowUp } from '../../shared/use-cases/review-follow-up.ts';
import { createRouteQuestion } from '../../shared/use-cases/route-question.ts';
import { createSaveDraft } from '../../shared/use-cases/save-draft.ts';
import { createSaveLeadershipText } from '../../shared/use-cases/save-leadership-text.ts';
import { createSavePerson } from '../../shared/use-cases/save-person.ts';
import { createSaveProgramme } from '../../shared/use-cases/save-programme.ts';
import { createSaveUnit } from '../../shared/use-cases/save-unit.ts';
import { createSessions } from '../../shared/use-cases/sessions.ts';
import { createSetAbsence } from '../../shared/use-cases/set-absence.ts';
import { createStartNextRound } from '../../shared/use-cases/start-next-round.ts';
import { createSubmitApplication } from '../../shared/use-cases/submit-application.ts';
import { createSubmitFollowUp } from '../../shared/use-cases/submit-follow-up.ts';
import { createWaitingPayouts } from '../../shared/use-cases/waiting-payouts.ts';
import { createRestartWatch } from '../../shared/use-cases/watch-programme.ts';
import { createWithdrawApplication } from '../../shared/use-cases/withdraw-application.ts';
import { typedDraftOf } from './application-form/typed-from-carried.ts';
import { createGuessLimit, guessing } from './frame/guess-limit.ts';
import { createIssuer } from './sign-in/issuer.ts';
import { type AssetFolders, loadAssets } from './ui/assets.ts';

/** Sessions and sign-in follow real time, whatever the clock of the domain says (DESIGN §8). */
export function composeWeb(
  settings: WebSettings,
  { clock, log, table, files }: Surroundings & { files?: FileStore },
  folders?: AssetFolders,
) {
  const store = createStore(table);
  const { programmes, applications, payouts, orders, questions, outbox, directory, drafts, mails } = store;
  const holidays = settings.HOLIDAYS;
  const parts = { programmes, applications, directory, clock, holidays, newId: () => ulid() };
  const startNextRound = createStartNextRound({ applications, clock });
  const decideApplication = createDecideApplication(parts);
  const saveDraft = createSaveDraft({ drafts, applications, clock });
  const restartWatch = createRestartWatch(parts);
  const { reports, followUps } = store;
  const reporting = { programmes, applications, followUps, reports, clock, holidays };
  return {
    ...parts,
    payouts,
    followUps: store.followUps,
    orders,
    files: fileStoreOf(settings, files),
    questions,
    outbox,
    drafts,
    mails,
    invitations: store.invitations,
    caseExports: store.caseExports,
    requestCaseExport: createRequestCaseExport({ ...parts, caseExports: store.caseExports }),
    settings,
    log,
    assets: loadAssets(folders),
    sessions: createSessions({ sessions: store.sessions, directory, clock: systemClock }),
    issuer: createIssuer({ issuer: settings.ISSUER, clientId: settings.CLIENT_ID, origin: settings.ORIGIN }),
    startNextRound,
    resendMail: createResendMail({ ...parts, mails, startNextRound }),
    inviteProviders: createInviteProviders({ ...parts, invitations: store.invitations }),
    resendInvitation: createResendInvitation({ ...parts, mails, invitations: store.invitations }),
    submitApplication: createSubmitApplication(parts),
    completeApplication: createCompleteApplication(parts),
    requestChange: createRequestChange(parts),
    withdrawApplication: createWithdrawApplication(parts),
    saveDraft,
    saveProgramme: createSaveProgramme({ ...parts, followUps: store.followUps }),
    createProgramme: createCreateProgramme({ ...parts, restartWatch }),
    noteProgramme: createNoteProgramme(parts),
    carryOver: createCarryOver({ ...parts, drafts, saveDraft, typedOf: typedDraftOf }),
    calendarFile,
    calendar: createCalendar({ ...parts, reports: store.reports }),
    calendarFeeds: createCalendarFeeds({ ...parts, calendarFeeds: store.calendarFeeds }),
    savePerson: createSavePerson(parts),
    saveUnit: createSaveUnit(parts),
    attestAccount: createAttestAccount(parts),
    changeAreas: createChangeAreas(parts),
    setAbsence: createSetAbsence(parts),
    requestPayout: createRequestPayout(parts),
    attestPayout: createAttestPayout(parts),
    submitFollowUp: createSubmitFollowUp(parts),
    reviewFollowUp: createReviewFollowUp(parts),
    noteRepayment: createNoteRepayment(parts),
    remindUnit: createRemindUnit(parts),
    beginFollowUps: createBeginFollowUps(parts),
    reports,
    compileReport: createCompileDraft(reporting),
    lockReport: createLockReport(reporting),
    approveReport: createApproveReport({ reports, clock }),
    markReportSent: createMarkReportSent({ reports, clock }),
    saveLeadershipText: createSaveLeadershipText({ programmes, reports, clock }),
    waitingPayouts: createWaitingPayouts({ payouts, directory }),
    paymentOrders: createMakeOrder({
      ...parts,
      payouts,
      orders,
      payer: settings.PAYER,
      bookkeeping: settings.BOOKKEEPING,
    }),
    orderFilesAgain: createOrderFilesAgain({ ...parts, orders, outbox }),
    notePayments: createNotePayments({ payouts, orders, clock, readAnswer: readPaymentAnswer }),
    boardLists: store.boardLists,
    boardListCsv,
    boardDecisions: createBoardDecisions({ ...parts, boardLists: store.boardLists }),
    markReported: createMarkReported({ ...parts, boardLists: store.boardLists }),
    decideApplication,
    approveSeveral: createApproveSeveral({ applications, decideApplication }),
    resumeApplication: createResumeApplication(parts),
    routeQuestion: createRouteQuestion(parts),
    renewLink: createRenewLink({ questions, outbox, clock }),
    noteAgreement: createNoteAgreement(parts),
    noteForeignOpening: createNoteForeignOpening(parts),
    guesses: createGuessLimit({
      now: () => Date.parse(systemClock.now()),
      misses: guessing.misses,
      withinMilliseconds: guessing.withinSeconds * 1000,
      sources: guessing.sources,
    }),
  };
}

export type WebParts = ReturnType<typeof composeWeb>;

export function awsWebParts(): WebParts {
  const settings = readSettings(WebSettingsSchema, process.env);
  const folder = settings.ASSETS_FOLDER;
  return composeWeb(settings, awsSurroundings('web', settings), {
    components: folder,
    theme: folder,
    own: folder,
    scripts: folder,
  });
}
