/** What a file or a row says is shown as it is, but for signs that a terminal would obey. */
export const printable = (line: string): string =>
  line.replace(
    /\p{Cc}|\p{Bidi_Control}/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
