import { ulid } from 'ulid';
import { readSettings, type WebSettings, WebSettingsSchema } from '../../shared/config/settings.ts';
import { awsSurroundings, type Surroundings } from '../../shared/config/surroundings.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { createStore } from '../../shared/store/store.ts';
import { createDecideApplication } from '../../shared/use-cases/decide-application.ts';
import { createSessions } from '../../shared/use-cases/sessions.ts';
import { createStartNextRound } from '../../shared/use-cases/start-next-round.ts';
import { createSubmitApplication } from '../../shared/use-cases/submit-application.ts';
import { createIssuer } from './sign-in/issuer.ts';
import { type AssetFolders, loadAssets } from './ui/assets.ts';

/** Sessions and sign-in follow real time, whatever the clock of the domain says (DESIGN §8). */
export function composeWeb(
  settings: WebSettings,
  { clock, log, table }: Surroundings,
  folders?: AssetFolders,
) {
  const store = createStore(table);
  const { programmes, applications, questions, outbox, directory } = store;
  const parts = { programmes, applications, clock, newId: () => ulid() };
  return {
    ...parts,
    questions,
    outbox,
    directory,
    settings,
    log,
    assets: loadAssets(folders),
    sessions: createSessions({ sessions: store.sessions, directory, clock: systemClock }),
    issuer: createIssuer({ issuer: settings.ISSUER, clientId: settings.CLIENT_ID, origin: settings.ORIGIN }),
    startNextRound: createStartNextRound({ applications, clock }),
    submitApplication: createSubmitApplication(parts),
    decideApplication: createDecideApplication(parts),
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
  });
}
