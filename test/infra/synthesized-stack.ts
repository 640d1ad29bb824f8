import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { readStageConfig, type StageConfig } from '../../infra/config/stage-config.ts';
import { BidragsledStack } from '../../infra/stack.ts';

const CdkJsonSchema = z.object({ context: z.record(z.string(), z.unknown()) });
const cdkJson = CdkJsonSchema.parse(
  JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')),
);

/** The stack as `cdk synth` would make it, but for the bundles, which take their time and say nothing here. */
export function synthesizeStack(overrides: Partial<StageConfig> = {}) {
  const app = new App({ context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [] } });
  const config = { ...readStageConfig('dev'), ...overrides };
  const stack = new BidragsledStack(app, 'Bidragsled', { stage: 'dev', config });
  return { app, template: Template.fromStack(stack) };
}
