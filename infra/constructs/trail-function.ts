import { fileURLToPath } from 'node:url';
import type { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

const root = fileURLToPath(new URL('../..', import.meta.url));

type TrailFunctionProps = {
  /** The file that exports `handler`, from the first level of the repository. */
  entry: string;
  description: string;
  environment: Record<string, string>;
  timeout: Duration;
  memoryMb?: number;
  /** Options of Node's beside those that every function has. */
  nodeOptions?: string;
  commandHooks?: ICommandHooks;
};

/** A Lambda function with a role and a log group of its own. The role may write that log, and nothing else yet. */
export class TrailFunction extends Construct {
  readonly role: Role;
  readonly lambda: NodejsFunction;

  constructor(scope: Construct, id: string, props: TrailFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', { retention: RetentionDays.SIX_MONTHS });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    this.lambda = new NodejsFunction(this, 'Function', {
      entry: `${root}${props.entry}`,
      projectRoot: root,
      depsLockFilePath: `${root}package-lock.json`,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb ?? 512,
      timeout: props.timeout,
      role: this.role,
      logGroup,
      environment: { ...commonEnvironment(props.nodeOptions), ...props.environment },
      bundling: bundling(props.commandHooks),
    });
  }
}

const commonEnvironment = (nodeOptions = '') => ({
  NODE_OPTIONS: `--enable-source-maps ${nodeOptions}`.trim(),
});

function bundling(commandHooks: ICommandHooks | undefined) {
  return {
    format: OutputFormat.ESM,
    target: 'node24',
    mainFields: ['module', 'main'],
    // What is tested is what runs: the SDK of the lockfile, not the one that Lambda happens to carry.
    bundleAwsSDK: true,
    minify: true,
    sourceMap: true,
    sourcesContent: false,
    // CommonJS packages inside an ES module still ask for require.
    banner:
      "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
    ...(commandHooks && { commandHooks }),
  };
}
