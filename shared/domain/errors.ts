/**
 * The one list of what can go wrong by the rules of the domain. The names are also the error names in the
 * state machine and the keys of the texts (`error.<name>`), so that each refusal reads the same everywhere.
 */
export const domainErrorNames = [
  'AbsenceInPast',
  'AbsenceOverlaps',
  'AccountChangeUnsigned',
  'AccountWriterGaveRole',
  'AlreadyAttested',
  'AlreadyDecided',
  'AmountAboveApplied',
  'AmountAwaited',
  'AmountNotAllowed',
  'ApplicationChanged',
  'ApplicationNotFound',
  'AreaNotDecided',
  'AwardConditional',
  'AwardExceeded',
  'AwardPartlyPaid',
  'CostLinesNotSum',
  'CostObjectNotInProgramme',
  'DateNotAllowed',
  'DatesReversed',
  'DelegationLimitExceeded',
  'DepartmentNeverPaid',
  'DirectoryChanged',
  'EarlierTermsStand',
  'EarmarkedForOtherPurpose',
  'FundingPartExceeded',
  'FundingPartNotInProgramme',
  'InvitationNotFound',
  'InvitationsClosed',
  'LastAdministrator',
  'MotivationMissing',
  'NotAllowed',
  'NotAskedOfYou',
  'NotPossibleInStatus',
  'NothingAwarded',
  'NothingChanged',
  'NothingToOrder',
  'NothingWaits',
  'OrderAccountsWait',
  'OrderNotFound',
  'OrganisationNumberTaken',
  'OwnAccountChange',
  'OwnAdministratorRole',
  'OwnApplication',
  'OwnPayoutRequest',
  'PayoutAnswered',
  'PayoutChanged',
  'PayoutNotFound',
  'PersonExists',
  'PersonNotFound',
  'ProgrammeClosed',
  'ProgrammeNotFound',
  'ProvidersMayNotApply',
  'PurposeNotInProgramme',
  'QuarterAsked',
  'QuarterClosed',
  'QuarterNotOpen',
  'QuarterOutsideProgramme',
  'ReasonMissing',
  'RolesOfBothKinds',
  'SameContentSentBefore',
  'SubstituteAway',
  'SubstituteBlocked',
  'SubstituteIsSelf',
  'SubstituteUnknown',
  'SubstituteWithoutDelegation',
  'SubstituteWithoutRole',
  'SubstitutionEnded',
  'TooManyAtOnce',
  'UnitClosed',
  'UnitKindFixed',
  'UnitMissing',
  'UnitNameTaken',
  'UnitNotDepartment',
  'UnitNotFound',
  'UnitNotProvider',
] as const;

export type DomainErrorName = (typeof domainErrorNames)[number];

/** What the refusal's sentence needs to know: sums in kronor, names, earlier decisions. Never personal data in logs. */
export type ErrorFacts = Record<string, string | number | undefined>;

/** A refusal by the rules. Its `name` is one of the list above; `facts` fill in the sentence. */
export class DomainError extends Error {
  readonly facts: ErrorFacts;

  constructor(name: DomainErrorName, facts: ErrorFacts = {}) {
    super(name);
    this.name = name;
    this.facts = facts;
  }
}

export const isDomainError = (error: unknown): error is DomainError & { name: DomainErrorName } =>
  error instanceof DomainError;
