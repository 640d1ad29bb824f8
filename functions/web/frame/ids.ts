/*
 * What an id in an address can look like. Anything else is a page that does not exist: the table need not be asked, and
 * DynamoDB would answer a key of more than 2 048 bytes with an error (AWS documentation).
 */

export const isApplicationId = (text: string): boolean => /^[\w.-]{1,150}$/.test(text);
export const isProgrammeId = (text: string): boolean => /^[a-z0-9-]{3,80}$/.test(text);
