const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu;

/** One line without what nobody sees: line breaks, tabs, controls, marks of text direction, halves of signs. */
export const oneLine = (text: string): string => text.replace(unseen, ' ').trim();
