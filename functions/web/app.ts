import { Hono } from 'hono';
import { accessibilityRoutes } from './accessibility/routes.ts';
import { agreementRoutes } from './agreement/routes.ts';
import { applicationRoutes } from './applications/routes.ts';
import { reuseRoutes } from './apply/reuse.ts';
import { applyRoutes } from './apply/routes.ts';
import { boardRoutes } from './board/routes.ts';
import { bulkRoutes } from './bulk/routes.ts';
import { calendarFeedRoutes, calendarRoutes } from './calendar/routes.ts';
import { caseExportRoutes } from './case-export/routes.ts';
import { changeRoutes } from './change/routes.ts';
import { completeRoutes } from './complete/routes.ts';
import type { WebParts } from './composition.ts';
import { decideRoutes } from './decide/routes.ts';
import { directoryRoutes } from './directory/routes.ts';
import { draftRoutes } from './drafts/routes.ts';
import { repaymentRoutes } from './follow-up/repayment-routes.ts';
import { reviewRoutes } from './follow-up/review-routes.ts';
import { followUpRoutes } from './follow-up/routes.ts';
import {
  formsOnly,
  identify,
  noStore,
  ownOrigin,
  requirePerson,
  safeHeaders,
  sizeLimit,
} from './frame/guards.ts';
import { limitGuessing } from './frame/guess-limit.ts';
import { notFound, onError } from './frame/refusals.ts';
import type { Site } from './frame/site.ts';
import { invitationRoutes } from './invitations/routes.ts';
import { languageRoutes } from './language/routes.ts';
import { renewLinkRoutes } from './link/renew-routes.ts';
import { linkRoutes } from './link/routes.ts';
import { needRoutes } from './needs/routes.ts';
import { orderRoutes } from './orders/routes.ts';
import { attestRoutes } from './payouts/attest-routes.ts';
import { payoutRoutes } from './payouts/list-routes.ts';
import { requestRoutes } from './payouts/request-routes.ts';
import { carryRoutes } from './programme-edit/carry-routes.ts';
import { dutyRoutes } from './programme-edit/duty-routes.ts';
import { editRoutes } from './programme-edit/edit-routes.ts';
import { mergeRoutes } from './programme-edit/merge-routes.ts';
import { programmeRoutes } from './programmes/routes.ts';
import { providerRoutes } from './provider/routes.ts';
import { reportRoutes } from './report/routes.ts';
import { restartRoutes } from './restart/routes.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { startRoutes } from './start/routes.ts';
import { stuckRoutes } from './stuck/routes.ts';
import { takeUpRoutes } from './take-up/routes.ts';
import { withdrawRoutes } from './withdraw/routes.ts';

/** The whole site: one app, served by Lambda and by the laptop alike. This is the one route table. */
export function createApp(parts: WebParts): Hono<Site> {
  const app = new Hono<Site>();
  app.use(async (c, next) => {
    c.set('parts', parts);
    await next();
  });
  app.use(safeHeaders, noStore);
  for (const [path, type, content] of assetsOf(parts)) {
    app.get(path, (c) =>
      c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    );
  }
  app.use(identify, ownOrigin, formsOnly, sizeLimit);
  app.route('/', signInRoutes);
  app.route('/', languageRoutes);
  app.use('/l/*', limitGuessing);
  app.route('/', linkRoutes);
  app.use('/calendar/feed/*', limitGuessing);
  app.route('/', calendarFeedRoutes);
  app.route('/', accessibilityRoutes);
  app.use(requirePerson);
  app.use('/applications/*', limitGuessing);
  app.route('/', startRoutes);
  app.route('/programmes', mergeRoutes);
  app.route('/programmes', programmeRoutes);
  app.route('/programmes', editRoutes);
  app.route('/programmes', dutyRoutes);
  app.route('/programmes', carryRoutes);
  app.route('/programmes', applyRoutes);
  app.route('/drafts', draftRoutes);
  app.route('/applications', applicationRoutes);
  app.route('/applications', decideRoutes);
  app.route('/applications', completeRoutes);
  app.route('/applications', changeRoutes);
  app.route('/applications', withdrawRoutes);
  app.route('/applications', reuseRoutes);
  app.route('/applications', renewLinkRoutes);
  app.route('/applications', takeUpRoutes);
  app.route('/applications', restartRoutes);
  app.route('/applications', requestRoutes);
  app.route('/applications', attestRoutes);
  app.route('/applications', caseExportRoutes);
  app.route('/applications', followUpRoutes);
  app.route('/applications', reviewRoutes);
  app.route('/applications', repaymentRoutes);
  app.route('/payouts', payoutRoutes);
  app.route('/calendar', calendarRoutes);
  app.route('/needs', needRoutes);
  app.route('/orders', orderRoutes);
  app.route('/board', boardRoutes);
  app.route('/decisions', bulkRoutes);
  app.route('/programmes', agreementRoutes);
  app.route('/programmes', invitationRoutes);
  app.route('/programmes', reportRoutes);
  app.route('/directory', directoryRoutes);
  app.route('/provider', providerRoutes);
  app.route('/stuck', stuckRoutes);
  app.notFound(notFound);
  app.onError(onError);
  return app;
}

const assetsOf = ({ assets }: WebParts): [path: string, type: string, content: string][] => [
  [assets.stylesheetPath, 'text/css; charset=utf-8', assets.stylesheet],
  [assets.iconPath, 'image/svg+xml', assets.icon],
  [assets.scriptPath, 'text/javascript; charset=utf-8', assets.script],
];
