const enough = 64 * 1024;

/** Collects text that comes in small pieces, so that a long file is never there as a million strings. */
export function createGrowingBytes(encode = (text: string): Uint8Array => Buffer.from(text, 'utf8')) {
  const full: Uint8Array[] = [];
  let open = '';
  const close = (): void => {
    full.push(encode(open));
    open = '';
  };
  return {
    add(text: string): void {
      open += text;
      if (open.length >= enough) close();
    },
    all(): Uint8Array {
      close();
      return Buffer.concat(full);
    },
  };
}
