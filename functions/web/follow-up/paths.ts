/** The unit's account. */
export const followUpPath = (applicationId: string): string => `/applications/${applicationId}/follow-up`;

/** The coordinator's review of it. */
export const reviewPath = (applicationId: string): string => `/applications/${applicationId}/review`;

/** The statement of what is asked back. */
export const repaymentPath = (applicationId: string): string => `/applications/${applicationId}/repayment`;
