import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';

const limitMilliseconds = 60_000;

/** What Lambda hands a function beside its event. */
export function lambdaContext(functionName: string): Context {
  const started = performance.now();
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-north-1:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    awsRequestId: randomUUID(),
    logGroupName: 'local',
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, limitMilliseconds - (performance.now() - started)),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}
