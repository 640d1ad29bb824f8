import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from './config/stage-config.ts';
import { stageTable } from './config/stage-table.ts';
import { Alarms, type Watched } from './constructs/alarms.ts';
import { Board } from './constructs/board.ts';
import { createEncryptionKey } from './constructs/encryption-key.ts';
import { FileBucket } from './constructs/file-bucket.ts';
import { FrontDoor } from './constructs/front-door.ts';
import { GrantTable } from './constructs/grant-table.ts';
import { createLinkKey } from './constructs/link-key.ts';
import { Mail } from './constructs/mail.ts';
import { MailEvents } from './constructs/mail-events.ts';
import { Relay } from './constructs/relay.ts';
import { type Issuer, SignIn } from './constructs/sign-in.ts';
import { TaskFunctions } from './constructs/task-functions.ts';
import { Timer } from './constructs/timer.ts';
import { Web } from './constructs/web.ts';
import { Workflow } from './constructs/workflow.ts';

type BidragsledStackProps = { stage: string; config: StageConfig };

/** The stack is made for this region: Sweden, and what the functions are tested with. */
const region = 'eu-north-1';

/** Where Bidragsled runs on AWS (DESIGN §9): the same handlers, table and state machine as on a laptop. */
export class BidragsledStack extends Stack {
  constructor(scope: Construct, id: string, { stage, config }: BidragsledStackProps) {
    super(scope, id, {
      description: `Bidragsled (${stage}): the trail of a state grant`,
      env: { region },
      terminationProtection: true,
      tags: { application: 'bidragsled', stage },
    });
    const encryptionKey = createEncryptionKey(this, 'Key');
    const table = new GrantTable(this, 'Grants', { encryptionKey, name: stageTable(stage) });
    const settings = { STAGE: stage, TABLE_NAME: table.table.tableName };

    const mail = new Mail(this, 'Mail', config);
    const mailEvents = new MailEvents(this, 'MailEvents', {
      table,
      configurationSet: mail.configurationSet,
      environment: settings,
    });
    const files = new FileBucket(this, 'Files');
    const linkKey = createLinkKey(this, 'LinkKey', encryptionKey);
    const tasks = this.#tasks(table, settings, config, { mail, linkKey, files });
    const workflow = new Workflow(this, 'Workflow', { tasks: tasks.byName });
    const relay = new Relay(this, 'Relay', {
      table,
      stateMachine: workflow.stateMachine,
      environment: settings,
    });
    new Timer(this, 'SweepTimer', { target: relay.sweeper.lambda, minutes: 5 });

    const { site } = this.#web({ table, files }, settings, config);
    const { origin, certificateArn } = config;
    const frontDoor = new FrontDoor(this, 'FrontDoor', { handler: site.lambda, origin, certificateArn });

    const functions = [site, ...tasks.all, relay.stream, relay.sweeper, mailEvents.record];
    const watched: Watched = { functions, workflow, relay, mailEvents, frontDoor, table };
    const alarms = new Alarms(this, 'Alarms', { watched, encryptionKey, alarmAddress: config.alarmAddress });
    new Board(this, 'Board', { watched, alarms });
    const { address, dnsTarget } = frontDoor;
    this.#tell({
      TableName: table.table.tableName,
      Address: address,
      ...(dnsTarget && { DnsTarget: dnsTarget }),
    });
  }

  #tasks(
    table: GrantTable,
    settings: Record<string, string>,
    { organisation, origin, sender, holidays }: StageConfig,
    needs: { mail: Mail; linkKey: ReturnType<typeof createLinkKey>; files: FileBucket },
  ): TaskFunctions {
    return new TaskFunctions(this, 'Tasks', {
      table,
      ...needs,
      environment: {
        ...settings,
        ORGANISATION: organisation,
        ORIGIN: origin,
        SENDER: sender,
        HOLIDAYS: JSON.stringify(holidays),
      },
      mailEnvironment: { MAIL_CONFIGURATION_SET: needs.mail.configurationSet.configurationSetName },
    });
  }

  #web(
    needs: { table: GrantTable; files: FileBucket },
    settings: Record<string, string>,
    config: StageConfig,
  ): Web {
    const { organisation, contact, origin, payer, bookkeeping, holidays } = config;
    const { issuer, clientId } = this.#issuer(settings, config);
    const environment = {
      ...settings,
      ORGANISATION: organisation,
      CONTACT: contact,
      ORIGIN: origin,
      ISSUER: issuer,
      CLIENT_ID: clientId,
      PAYER: JSON.stringify(payer),
      BOOKKEEPING: JSON.stringify(bookkeeping),
      HOLIDAYS: JSON.stringify(holidays),
    };
    return new Web(this, 'Web', { ...needs, environment });
  }

  #issuer({ STAGE: stage = '' }: Record<string, string>, { issuer, clientId, origin }: StageConfig): Issuer {
    if (issuer !== '') return { issuer, clientId };
    const signIn = new SignIn(this, 'SignIn', { stage, origin });
    this.#tell({ UserPoolId: signIn.userPool.userPoolId });
    return signIn;
  }

  #tell(outputs: Record<string, string>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
