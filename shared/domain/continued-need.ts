/** Does an activity need money for one more year (DOMAIN fact 13)? */
export const continuedNeeds = ['yes', 'no', 'partly', 'unknown'] as const;
