import middy from '@middy/core';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createApp } from './app.ts';
import { awsWebParts } from './composition.ts';

type Answer = Awaited<ReturnType<ReturnType<typeof handle>>>;

/** The site behind the HTTP API. */
export const handler = lazyHandler(() => {
  const serve = handle(createApp(awsWebParts()));
  return middy<LambdaEvent, Answer>().handler((event) => serve(event));
});
