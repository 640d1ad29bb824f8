import { join } from 'node:path';
import type { Surroundings } from '../../shared/config/surroundings.ts';
import { createTable } from '../../shared/store/client.ts';
import { createStore } from '../../shared/store/store.ts';
import type { FileStore } from '../../shared/use-cases/ports.ts';
import { createLocalClock } from './clock/clock.ts';
import { ensureTable } from './database/create-table.ts';
import { startDynamoDbLocal } from './database/dynamodb-local.ts';
import { startFiles } from './files.ts';
import type { LocalPlaces } from './local-page.ts';
import { localBookkeeping, localPayer } from './local-payer.ts';
import { keepSecret } from './machine/keep-secret.ts';
import { createFileLog, createMemoryLog } from './machine/local-log.ts';
import { choosePorts, type Ports } from './machine/ports-of-parts.ts';
import type { StopList } from './machine/stop-list.ts';
import { startMailbox } from './mailbox/mailbox.ts';
import { createLocalPersons } from './people/local-persons.ts';
import { startSignIn } from './people/sign-in.ts';
import type { DataPlace, SystemOptions } from './system-options.ts';

export const tableName = 'bidragsled';
const clientId = 'bidragsled';

export type Foundation = Awaited<ReturnType<typeof layFoundation>>;

/** The parts that everything else stands on: clock, table, mailbox, sign-in. */
export async function layFoundation(options: SystemOptions, stops: StopList) {
  const { data, startsAt, onTable, ports: choice = 'folder' in data ? 'usual' : 'any' } = options;
  const file = (name: string) => ('folder' in data ? join(data.folder, name) : undefined);
  const ports = await choosePorts(choice);
  const clockFile = file('clock');
  const clock = createLocalClock({ startsAt, ...(clockFile ? { file: clockFile } : {}) });
  stops.add('clock', () => clock.stop());
  const dynamodb = await startDatabase(data, ports.dynamodb, file('dynamodb.pid'), stops);
  const table = createTable({ name: tableName, endpoint: dynamodb.endpoint });
  onTable?.(table);
  stops.add('table client', () => table.client.destroy());
  const persons = createLocalPersons(createStore(table).directory);
  const origin = `http://localhost:${ports.site}`;
  const keepIn = file('mails.json');
  const places = placesOf(ports);
  const mail = { port: ports.ses, viewerPort: ports.mailbox, persons, clock, places };
  const [mailbox, signIn] = await Promise.all([
    stops.keep('mailbox', startMailbox({ ...mail, keepIn, keepBouncesIn: file('bounces.json') })),
    stops.keep(
      'sign-in',
      startSignIn({
        port: ports.signIn,
        redirectUris: [`${origin}/sign-in/callback`],
        clientId,
        persons,
        places,
      }),
    ),
    ensureTable({ endpoint: dynamodb.endpoint, name: tableName }),
  ]);
  const logFile = file('log.jsonl');
  const files = await startFiles(data, ports.files, stops);
  const log = logFile ? createFileLog(logFile) : createMemoryLog();
  const surroundings: Surroundings & { files: FileStore } = { clock, log, table, files };
  const settings = settingsOf({
    origin,
    issuer: signIn.issuer,
    ses: mailbox.endpoint,
    linkKey: keepSecret(file('link-key')),
    places,
  });
  return { clock, dynamodb, table, mailbox, signIn, origin, places, ports, surroundings, settings };
}

async function startDatabase(
  data: DataPlace,
  port: number,
  pidFile: string | undefined,
  stops: StopList,
): Promise<{ endpoint: string }> {
  if ('endpoint' in data) return data;
  const where = 'folder' in data ? { folder: join(data.folder, 'dynamodb') } : data;
  const dynamodb = await startDynamoDbLocal(where, { port, ...(pidFile ? { pidFile } : {}) });
  stops.add('DynamoDB Local', () => dynamodb.stop());
  return dynamodb;
}

/** The ports are chosen before the parts start, so that each can link to the others. */
const placesOf = ({ site, mailbox, clock }: Ports): LocalPlaces => ({
  site: `http://localhost:${site}`,
  mailbox: `http://localhost:${mailbox}`,
  clock: `http://localhost:${clock}`,
});

type Found = { origin: string; issuer: string; ses: string; linkKey: string; places: LocalPlaces };

/** The settings that AWS gives in the environment. */
const settingsOf = ({ origin, issuer, ses, linkKey, places }: Found) => ({
  STAGE: 'local',
  TABLE_NAME: tableName,
  ORGANISATION: 'Regionen (demonstration)',
  CONTACT: 'tillganglighet@example.org',
  ORIGIN: origin,
  CLOCK_ADDRESS: places.clock,
  MAILBOX_ADDRESS: places.mailbox,
  ISSUER: issuer,
  CLIENT_ID: clientId,
  ASSETS_FOLDER: 'node_modules',
  SENDER: 'bidragsled@example.org',
  SES_ENDPOINT: ses,
  LINK_KEY: linkKey,
  PAYER: localPayer,
  BOOKKEEPING: localBookkeeping,
  HOLIDAYS: [],
});
