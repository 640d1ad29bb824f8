import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../functions/web/app.ts';
import { composeWeb, type WebParts } from '../../functions/web/composition.ts';
import type { Foundation } from './foundation.ts';
import { closeServer, listenLocally } from './machine/listen.ts';
import type { StopList } from './machine/stop-list.ts';

/** The very app that Lambda serves, on a port of this machine. */
export async function startSite(foundation: Foundation, stops: StopList): Promise<WebParts> {
  const { settings, surroundings, ports } = foundation;
  const parts = composeWeb(settings, surroundings);
  const server = createServer(getRequestListener(createApp(parts).fetch));
  await listenLocally(server, ports.site, 'The site');
  stops.add('site', () => closeServer(server));
  return parts;
}
