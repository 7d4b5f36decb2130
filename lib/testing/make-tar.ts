const BLOCK = 512;

/** A small tar archive in GNU's form, which writes long names as a file of their own. */
export function makeTar(files: readonly { name: string; bytes: Uint8Array }[]): Buffer {
  const parts = files.flatMap(({ name, bytes }) =>
    name.length > 100
      ? [
          ...entry('././@LongLink', Buffer.from(`${name}\0`), 'L'),
          ...entry(name.slice(0, 100), bytes),
        ]
      : entry(name, bytes),
  );
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

function entry(name: string, bytes: Uint8Array, type = '0'): Buffer[] {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar  \0', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK);
  return [header, Buffer.from(bytes), padding];
}
