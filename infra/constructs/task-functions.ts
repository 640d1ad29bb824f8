import { Duration } from 'aws-cdk-lib';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { fontFiles } from '../../functions/tasks/fonts.ts';
import { frugal } from '../local/machine/frugal.ts';
import { carriedTo, carryFiles } from './carry-files.ts';
import type { FileBucket, FileFolder } from './file-bucket.ts';
import type { GrantTable } from './grant-table.ts';
import type { Mail } from './mail.ts';
import { TrailFunction } from './trail-function.ts';

/** By the names that `workflows/grant.asl.json` calls them. */
const tasks = {
  AcknowledgeFunction: {
    file: 'acknowledge',
    mails: true,
    writes: true,
    description: 'Mails that an application has arrived',
  },
  AssessFunction: {
    file: 'assess',
    mails: false,
    writes: true,
    description: 'Gathers the facts for the director',
  },
  AskFunction: { file: 'ask', mails: true, writes: true, description: 'Puts the question to the director' },
  CheckAnswerFunction: {
    file: 'check-answer',
    mails: false,
    writes: false,
    description: 'Looks whether the answer has come',
  },
  NextRoundFunction: {
    file: 'next-round',
    mails: false,
    writes: true,
    description: 'Hands the waiting on to the next round',
  },
  TellFunction: {
    file: 'tell',
    mails: true,
    writes: true,
    description: 'Mails the applicant what has been decided',
  },
  WaitFunction: {
    file: 'wait',
    mails: false,
    writes: true,
    description: 'Waits for a completion or a date',
  },
  EndWaitFunction: {
    file: 'end-wait',
    mails: true,
    writes: true,
    description: 'Reminds of a completion, and takes up what was put off',
  },
  LookAtQuarterFunction: {
    file: 'look-at-quarter',
    mails: false,
    writes: true,
    description: 'Says what a quarter of a provider needs now',
  },
  AskProviderFunction: {
    file: 'ask-provider',
    mails: true,
    writes: true,
    description: 'Tells a provider that a quarter can be asked for',
  },
  AskControllerFunction: {
    file: 'ask-controller',
    mails: true,
    writes: true,
    description: 'Puts the question whether to attest a payout',
  },
  TellProviderFunction: {
    file: 'tell-provider',
    mails: true,
    writes: true,
    description: 'Mails a provider what became of a quarter',
  },
  SendInvitationsFunction: {
    file: 'send-invitations',
    mails: true,
    writes: true,
    description: 'Mails providers an invitation to apply',
  },
  OrderFilesFunction: {
    file: 'order-files',
    mails: false,
    writes: true,
    description: 'Makes the files of a payment order',
  },
  ReportFilesFunction: {
    file: 'report-files',
    mails: false,
    writes: true,
    description: 'Makes the files of a locked report',
  },
  CaseFilesFunction: {
    file: 'case-files',
    mails: false,
    writes: true,
    description: "Makes the export of an application's whole case",
  },
  LookAtFollowUpFunction: {
    file: 'look-at-follow-up',
    mails: false,
    writes: false,
    description: 'Says what the account of an activity needs now',
  },
  AskUnitFunction: {
    file: 'ask-unit',
    mails: true,
    writes: true,
    description: 'Asks a unit for its account, or a provider for money back',
  },
  AskCoordinatorFunction: {
    file: 'ask-coordinator',
    mails: true,
    writes: true,
    description: 'Asks a coordinator to review an account',
  },
  TellUnitFunction: {
    file: 'tell-unit',
    mails: true,
    writes: true,
    description: 'Mails a unit what the review of its account came to',
  },
  TellApproversFunction: {
    file: 'tell-approvers',
    mails: true,
    writes: true,
    description: 'Mails those who may approve a locked report',
  },
  LookAtProgrammeFunction: {
    file: 'look-at-programme',
    mails: true,
    writes: true,
    description: "Watches over a programme's year end",
  },
};
export type TaskName = keyof typeof tasks;
const taskNames: TaskName[] = [
  'AcknowledgeFunction',
  'AssessFunction',
  'AskFunction',
  'CheckAnswerFunction',
  'NextRoundFunction',
  'TellFunction',
  'WaitFunction',
  'EndWaitFunction',
  'LookAtQuarterFunction',
  'AskProviderFunction',
  'AskControllerFunction',
  'TellProviderFunction',
  'SendInvitationsFunction',
  'OrderFilesFunction',
  'ReportFilesFunction',
  'CaseFilesFunction',
  'LookAtFollowUpFunction',
  'AskUnitFunction',
  'AskCoordinatorFunction',
  'TellUnitFunction',
  'TellApproversFunction',
  'LookAtProgrammeFunction',
];

/** Those that write files for people to fetch. */
const fileMakers = {
  OrderFilesFunction: 'orders',
  ReportFilesFunction: 'reports',
  CaseFilesFunction: 'cases',
} as const satisfies Partial<Record<TaskName, FileFolder>>;

/** 10 000 payouts take some seconds and less than 300 MB (docs/adr/0018); the state waits five minutes. */
const needsOfFiles = { timeout: Duration.minutes(2), memoryMb: 1024, nodeOptions: frugal };

const makesPdf = (name: TaskName): boolean => name === 'ReportFilesFunction' || name === 'CaseFilesFunction';

type TaskFunctionsProps = {
  table: GrantTable;
  mail: Mail;
  linkKey: Secret;
  files: FileBucket;
  environment: Record<string, string>;
  /** What those need besides that send mail. */
  mailEnvironment: Record<string, string>;
};

/** One function per task of the state machine: all may read the table, all but two may write, some send mail, three make files, two make links. */
export class TaskFunctions extends Construct {
  readonly byName: Record<TaskName, TrailFunction>;

  constructor(scope: Construct, id: string, props: TaskFunctionsProps) {
    super(scope, id);
    const build = (name: TaskName) => this.#build(name, props);
    this.byName = {
      AcknowledgeFunction: build('AcknowledgeFunction'),
      AssessFunction: build('AssessFunction'),
      AskFunction: build('AskFunction'),
      CheckAnswerFunction: build('CheckAnswerFunction'),
      NextRoundFunction: build('NextRoundFunction'),
      TellFunction: build('TellFunction'),
      WaitFunction: build('WaitFunction'),
      EndWaitFunction: build('EndWaitFunction'),
      LookAtQuarterFunction: build('LookAtQuarterFunction'),
      AskProviderFunction: build('AskProviderFunction'),
      AskControllerFunction: build('AskControllerFunction'),
      TellProviderFunction: build('TellProviderFunction'),
      SendInvitationsFunction: build('SendInvitationsFunction'),
      OrderFilesFunction: build('OrderFilesFunction'),
      ReportFilesFunction: build('ReportFilesFunction'),
      CaseFilesFunction: build('CaseFilesFunction'),
      LookAtFollowUpFunction: build('LookAtFollowUpFunction'),
      AskUnitFunction: build('AskUnitFunction'),
      AskCoordinatorFunction: build('AskCoordinatorFunction'),
      TellUnitFunction: build('TellUnitFunction'),
      TellApproversFunction: build('TellApproversFunction'),
      LookAtProgrammeFunction: build('LookAtProgrammeFunction'),
    };
    this.#giveFiles('OrderFilesFunction', props.files);
    this.#giveFiles('ReportFilesFunction', props.files);
    this.#giveFiles('CaseFilesFunction', props.files);
    for (const asks of [this.byName.AskFunction, this.byName.AskControllerFunction]) {
      props.linkKey.grantRead(asks.role);
      asks.lambda.addEnvironment('LINK_KEY_SECRET', props.linkKey.secretArn);
    }
  }

  #giveFiles(name: keyof typeof fileMakers, files: FileBucket): void {
    const { role, lambda } = this.byName[name];
    files.grantMaking(role, fileMakers[name]);
    lambda.addEnvironment('FILES_BUCKET', files.bucket.bucketName);
  }

  get all(): TrailFunction[] {
    return taskNames.map((name) => this.byName[name]);
  }

  #build(name: TaskName, { table, mail, environment, mailEnvironment }: TaskFunctionsProps): TrailFunction {
    const { file, mails, writes, description } = tasks[name];
    const forFiles = name in fileMakers && needsOfFiles;
    const task = new TrailFunction(this, name.replace(/Function$/, ''), {
      entry: `functions/tasks/${file}.ts`,
      description,
      timeout: Duration.seconds(30),
      environment: {
        ...environment,
        ...(mails && mailEnvironment),
        ...(makesPdf(name) && { FONTS_FOLDER: carriedTo('fonts') }),
      },
      ...forFiles,
      ...(makesPdf(name) && { commandHooks: carryFiles('fonts', fontFiles()) }),
      ...(name === 'LookAtProgrammeFunction' && { timeout: Duration.minutes(4) }),
    });
    if (writes) table.grantItems(task.role);
    else table.grantReading(task.role);
    if (mails) mail.grantSend(task.role);
    return task;
  }
}
