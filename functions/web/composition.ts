import { ulid } from 'ulid';
import { readSettings, type WebSettings, WebSettingsSchema } from '../../shared/config/settings.ts';
import { awsSurroundings, type Surroundings } from '../../shared/config/surroundings.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { createStore } from '../../shared/store/store.ts';
import { createApproveSeveral } from '../../shared/use-cases/approve-several.ts';
import { createCompleteApplication } from '../../shared/use-cases/complete-application.ts';
import { createDecideApplication } from '../../shared/use-cases/decide-application.ts';
import { createNoteAgreement } from '../../shared/use-cases/note-agreement.ts';
import { createNoteForeignOpening } from '../../shared/use-cases/note-foreign-opening.ts';
import { createRenewLink } from '../../shared/use-cases/renew-link.ts';
import { createRequestChange } from '../../shared/use-cases/request-change.ts';
import { createResendMail } from '../../shared/use-cases/resend-mail.ts';
import { createResumeApplication } from '../../shared/use-cases/resume-application.ts';
import { createRouteQuestion } from '../../shared/use-cases/route-question.ts';
import { createSaveDraft } from '../../shared/use-cases/save-draft.ts';
import { createSavePerson } from '../../shared/use-cases/save-person.ts';
import { createSaveUnit } from '../../shared/use-cases/save-unit.ts';
import { createSessions } from '../../shared/use-cases/sessions.ts';
import { createSetAbsence } from '../../shared/use-cases/set-absence.ts';
import { createStartNextRound } from '../../shared/use-cases/start-next-round.ts';
import { createSubmitApplication } from '../../shared/use-cases/submit-application.ts';
import { createWithdrawApplication } from '../../shared/use-cases/withdraw-application.ts';
import { createGuessLimit, guessing } from './frame/guess-limit.ts';
import { createIssuer } from './sign-in/issuer.ts';
import { type AssetFolders, loadAssets } from './ui/assets.ts';

/** Sessions and sign-in follow real time, whatever the clock of the domain says (DESIGN §8). */
export function composeWeb(
  settings: WebSettings,
  { clock, log, table }: Surroundings,
  folders?: AssetFolders,
) {
  const store = createStore(table);
  const { programmes, applications, questions, outbox, directory, drafts, mails } = store;
  const parts = { programmes, applications, directory, clock, newId: () => ulid() };
  const startNextRound = createStartNextRound({ applications, clock });
  const decideApplication = createDecideApplication(parts);
  return {
    ...parts,
    questions,
    outbox,
    drafts,
    mails,
    settings,
    log,
    assets: loadAssets(folders),
    sessions: createSessions({ sessions: store.sessions, directory, clock: systemClock }),
    issuer: createIssuer({ issuer: settings.ISSUER, clientId: settings.CLIENT_ID, origin: settings.ORIGIN }),
    startNextRound,
    resendMail: createResendMail({ ...parts, mails, startNextRound }),
    submitApplication: createSubmitApplication(parts),
    completeApplication: createCompleteApplication(parts),
    requestChange: createRequestChange(parts),
    withdrawApplication: createWithdrawApplication(parts),
    saveDraft: createSaveDraft({ drafts, applications, clock }),
    savePerson: createSavePerson(parts),
    saveUnit: createSaveUnit(parts),
    setAbsence: createSetAbsence(parts),
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
