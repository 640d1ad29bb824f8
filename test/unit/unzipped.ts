/** The files of a ZIP by name, read from its directory at the end; `inflate` undoes raw DEFLATE. */
export function unzipped(zip: Uint8Array, inflate: (content: Uint8Array) => Buffer): Map<string, string> {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  const files = new Map<string, string>();
  let place = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < bytes.readUInt16LE(end + 10); entry += 1) {
    const nameLength = bytes.readUInt16LE(place + 28);
    const name = bytes.toString('utf8', place + 46, place + 46 + nameLength);
    const local = bytes.readUInt32LE(place + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + bytes.readUInt32LE(place + 20));
    files.set(name, (bytes.readUInt16LE(place + 10) === 0 ? content : inflate(content)).toString('utf8'));
    place += 46 + nameLength + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return files;
}
