const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 } as const;
/** 1 January 1980 in MS-DOS form, the first moment that a ZIP can tell: time 0, day 1 of month 1 of year 0. */
const firstMoment = 0x00210000;
const endLength = 22;

/**
 * The same ZIP with every file's time set to the first that the format knows: a library that packs by the machine's clock
 * would make other bytes each time. Places are those of PKWARE's description of the format.
 */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - endLength;
  expect(view, end, signatures.end);
  const entries = view.getUint16(end + 10, true);
  let place = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    expect(view, place, signatures.entry);
    const file = view.getUint32(place + 42, true);
    expect(view, file, signatures.file);
    view.setUint32(place + 12, firstMoment, true);
    view.setUint32(file + 10, firstMoment, true);
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(place + at, true));
    place += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}

function expect(view: DataView, place: number, signature: number): void {
  if (view.getUint32(place, true) !== signature)
    throw new Error(`not the ZIP that was expected, at ${place}`);
}
