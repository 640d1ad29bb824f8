import { html } from 'hono/html';
import { type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import { actions, linkButton } from '../ui/button.ts';
import type { Content } from '../ui/html.ts';
import { pageTitle } from '../ui/page.ts';
import { type PageOptions, page } from './page.ts';
import { sendAgainForm } from './send-again.ts';
import type { SiteContext } from './site.ts';

type Status = NonNullable<PageOptions['status']>;

/** How each refusal of the domain is answered. What the rules forbid is 4xx, and nothing has been written. */
export const statusOf: Record<DomainErrorName, Status> = {
  AbsenceInPast: 422,
  AbsenceOverlaps: 422,
  AccountChangeUnsigned: 422,
  AccountWriterGaveRole: 409,
  ActivityClosed: 409,
  AlreadyAttested: 409,
  AlreadyDecided: 409,
  AmountAboveApplied: 422,
  AmountAwaited: 422,
  AmountNotAllowed: 422,
  ApplicationChanged: 409,
  ApplicationNotFound: 404,
  AreaNotDecided: 422,
  AwardConditional: 409,
  AwardExceeded: 422,
  AwardMoved: 409,
  AwardPartlyPaid: 409,
  BoardListChanged: 409,
  ChangeUnderWay: 409,
  CostLinesNotSum: 422,
  CostObjectNotInProgramme: 422,
  CostObjectUsed: 409,
  CostTypeTwice: 422,
  DateNotAllowed: 422,
  DatesReversed: 422,
  DelegationLimitExceeded: 422,
  DepartmentNeverPaid: 403,
  DeviationUnexplained: 422,
  DiaryNumberFixed: 409,
  DiaryNumberHeld: 422,
  DirectoryChanged: 409,
  EarlierTermsStand: 409,
  EarmarkedForOtherPurpose: 422,
  EffectsNotOfPurposes: 422,
  EscalatesTooSoon: 422,
  FollowUpChanged: 409,
  FollowUpNotOpen: 409,
  FollowUpReviewed: 409,
  FollowUpSent: 409,
  FundingPartExceeded: 409,
  FundingPartNotInProgramme: 422,
  GrantNeverLowered: 422,
  IndicatorUnknown: 422,
  IndicatorUsed: 409,
  InvitationNotFound: 404,
  InvitationsClosed: 409,
  LastAdministrator: 409,
  LeadershipTextChanged: 409,
  MotivationMissing: 422,
  NeedContradicts: 422,
  NotAllowed: 403,
  NotAskedOfYou: 403,
  NotPossibleInStatus: 409,
  NothingAwarded: 409,
  NothingChanged: 422,
  NothingOwed: 409,
  NothingToOrder: 409,
  NothingToReport: 409,
  NothingWaits: 409,
  ObligationNotFound: 404,
  OrderAccountsWait: 409,
  OrderNotFound: 404,
  OrganisationNumberTaken: 422,
  OwnAccountChange: 403,
  OwnAdministratorRole: 409,
  OwnApplication: 403,
  OwnFollowUp: 403,
  OwnPayoutRequest: 403,
  OwnReport: 403,
  PayoutAnswered: 409,
  PayoutChanged: 409,
  PayoutNotFound: 404,
  PayoutsUnderWay: 409,
  PersonExists: 409,
  PersonNotFound: 404,
  ProgrammeChanged: 409,
  ProgrammeClosed: 422,
  ProgrammeExists: 409,
  ProgrammeNotFound: 404,
  ProvidersMayNotApply: 422,
  PurposeNotInProgramme: 422,
  PurposeUsed: 409,
  QuarterAsked: 409,
  QuarterClosed: 422,
  QuarterNotOpen: 422,
  QuarterOutsideProgramme: 422,
  ReasonMissing: 422,
  ReferenceMissing: 422,
  ReportChanged: 409,
  ReportDraftChanged: 409,
  ReportIncomplete: 422,
  ReportNotApproved: 409,
  ReportNotFound: 404,
  ReportNotLedger: 409,
  RolesOfBothKinds: 422,
  SameContentSentBefore: 409,
  SubstituteAway: 422,
  SubstituteBlocked: 422,
  SubstituteIsSelf: 422,
  SubstituteUnknown: 422,
  SubstituteWithoutDelegation: 422,
  SubstituteWithoutRole: 422,
  SubstitutionEnded: 403,
  TooManyAtOnce: 503,
  TooManyObligations: 422,
  UnitClosed: 422,
  UnitKindFixed: 422,
  UnitMissing: 422,
  UnitNameTaken: 422,
  UnitNotDepartment: 422,
  UnitNotFound: 422,
  UnitNotProvider: 422,
  UnitWithoutContact: 409,
};

/** A page that says no: what is wrong, and a way on. */
export function refusal(
  c: SiteContext,
  status: Status,
  title: TextKey,
  text: Content,
  ways: Content[] = [],
  rest: Content[] = [],
) {
  const t = c.get('t');
  const home = linkButton({ href: '/', text: t('frame.toStart'), variant: 'secondary' });
  const body = [
    pageTitle({ title: t(title) }),
    html`<p class="bl-lede">${text}</p>`,
    ...rest,
    actions(...ways, home),
  ];
  return page(c, { title: t(title), body, status, hasErrors: true });
}

export const notFound = (c: SiteContext) =>
  refusal(c, 404, 'refused.notFound.title', c.get('t')('refused.notFound.text'));

/** A form with fields that are not its own (SECURITY 22). */
export const unreadableForm = (c: SiteContext) =>
  refusal(c, 400, 'refused.form.title', c.get('t')('refused.form.text'));

export const notAllowed = (c: SiteContext) => forbidden(c, 'notAllowed');

/** The question was put to somebody else. */
export const notYours = (c: SiteContext) => forbidden(c, 'notYours');

function forbidden(c: SiteContext, why: 'notAllowed' | 'notYours') {
  const t = c.get('t');
  const again = linkButton({ href: '/sign-in?again=1', text: t('refused.signInAgain') });
  return refusal(c, 403, `refused.${why}.title`, t(`refused.${why}.text`), [again]);
}

/** What is not there, and what somebody may not know of, look the same. */
const missing: readonly DomainErrorName[] = [
  'ApplicationNotFound',
  'InvitationNotFound',
  'OrderNotFound',
  'PayoutNotFound',
  'ProgrammeNotFound',
  'ReportNotFound',
];

/** Expected errors are answered by name; anything else is logged by code and answered with a fixed text. */
export function onError(error: Error, c: SiteContext) {
  const t = c.get('t');
  const { log } = c.get('parts');
  if (!isDomainError(error)) {
    log.error('PAGE_FAILED', error);
    return mayPass(c, 500, 'refused.unexpected.title', t('refused.unexpected.text'));
  }
  log.info('PAGE_REFUSED', { error: error.name });
  if (missing.includes(error.name)) return notFound(c);
  if (error.name === 'NotAllowed') return notAllowed(c);
  const text = errorText(t, c.get('language'), error);
  if (error.name === 'TooManyAtOnce') return mayPass(c, 503, 'refused.changed.title', text);
  return refusal(c, statusOf[error.name], 'refused.changed.title', text);
}

/** What may go better in a while. What a form brought stays on the page, ready to be sent once more. */
async function mayPass(c: SiteContext, status: 500 | 503, title: TextKey, text: string) {
  const again = c.req.method === 'POST' ? [await sendAgainForm(c).catch(() => html``)] : [];
  return refusal(c, status, title, text, [], again);
}
