/** Records at the end of a zip: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16. */
const ENTRY = { signature: 0x02014b50, size: 46, nameLength: 28, extraLength: 30, commentLength: 32 };
const END = { signature: 0x06054b50, size: 22, diskEntries: 8, entries: 10, directorySize: 12, directoryOffset: 16 };

/**
 * Takes folders out of a zip: its directory no longer names what they hold.
 * @param zip without a comment at its end
 * @param folders with their `/`
 * @throws Error when the bytes are no such zip
 */
export function withoutFolders(zip: Buffer, folders: readonly string[]): Buffer {
  const end = Buffer.from(zip.subarray(-END.size));
  if (end.readUInt32LE() !== END.signature) throw new Error('no zip');
  const start = end.readUInt32LE(END.directoryOffset);
  const entries = entriesOf(zip.subarray(start, start + end.readUInt32LE(END.directorySize)));
  const kept = entries.filter(({ name }) => !folders.some((folder) => name.startsWith(folder)));
  const directory = Buffer.concat(kept.map(({ bytes }) => bytes));
  end.writeUInt16LE(kept.length, END.diskEntries);
  end.writeUInt16LE(kept.length, END.entries);
  end.writeUInt32LE(directory.length, END.directorySize);
  return Buffer.concat([zip.subarray(0, start), directory, end]);
}

function entriesOf(directory: Buffer): { name: string; bytes: Buffer }[] {
  const entries = [];
  for (let rest = directory; rest.length > 0; ) {
    if (rest.readUInt32LE() !== ENTRY.signature) throw new Error('no zip');
    const nameEnd = ENTRY.size + rest.readUInt16LE(ENTRY.nameLength);
    const end = nameEnd + rest.readUInt16LE(ENTRY.extraLength) + rest.readUInt16LE(ENTRY.commentLength);
    entries.push({ name: rest.toString('utf8', ENTRY.size, nameEnd), bytes: rest.subarray(0, end) });
    rest = rest.subarray(end);
  }
  return entries;
}
