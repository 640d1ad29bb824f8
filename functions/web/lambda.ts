import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createApp } from './app.ts';
import { awsWebParts } from './composition.ts';

/** The site behind the HTTP API. */
export const handler = lazyHandler(() => {
  const serve = handle(createApp(awsWebParts()));
  return middy<APIGatewayProxyEventV2, APIGatewayProxyResultV2>().handler((event, context) =>
    serve(event as Parameters<typeof serve>[0], context),
  );
});
