import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readStageConfig } from './config/stage-config.ts';
import { BidragsledStack } from './stack.ts';

const app = new App();
const stage = String(app.node.tryGetContext('stage') ?? 'dev');
new BidragsledStack(app, `Bidragsled-${stage}`, { stage, config: readStageConfig(stage) });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
