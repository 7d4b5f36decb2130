import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeZip } from '@/lib/testing/make-zip';
import { fileKindReason, recogniseFile } from './file-kind';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zipOf = (...names: string[]) =>
  makeZip(names.map((name) => ({ name, bytes: bytes('<xml/>') })));

describe('recogniseFile', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'empty', 'empty'],
    ['a CSV file', bytes('coin,address\n'), 'text', 'text'],
    ['JSON', bytes('{"a":1}'), 'text', 'text'],
    ['JSON that begins like RTF ends', bytes('{"rtf":1}'), 'text', 'text'],
    [
      'text in Latin 1, which the reader names by its line',
      bytes('Gr\xfc\xdfe,1\n'),
      'text',
      'text',
    ],
    ['a zip', zipOf('okx_por_2026090800_V1.csv'), 'zip', 'zip'],
    ['an empty zip', zipOf(), 'zip', 'zip'],
    ['gzip', gzipSync('coin'), 'gzip', 'gzip'],
    ['7z', bytes("7z\xbc\xaf'\x1c\0\x04"), 'archive', '7z'],
    ['RAR 5', bytes('Rar!\x1a\x07\x01\0'), 'archive', 'RAR'],
    ['xz', bytes('\xfd7zXZ\0\0\x04'), 'archive', 'xz'],
    ['bzip2', bytes('BZh91AY&SY..'), 'archive', 'bzip2'],
    [
      'a new Excel file',
      zipOf('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'),
      'spreadsheet',
      'Excel',
    ],
    ['an Excel file of another program', zipOf('xl/worksheets/sheet1.xml'), 'spreadsheet', 'Excel'],
    [
      'a Word file',
      zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml'),
      'document',
      'Word',
    ],
    ['an old Excel file', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0'), 'spreadsheet', 'Excel'],
    ['RTF', bytes('{\\rtf1\\ansi {"a":1}}'), 'document', 'RTF'],
    ['a PDF', bytes('%PDF-1.7\n%\xe2\xe3'), 'pdf', 'PDF'],
    ['a PNG', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'picture', 'PNG'],
    ['a JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'picture', 'JPEG'],
    ['a phone picture', bytes('\0\0\0\x18ftypheic'), 'picture', 'HEIC'],
    ['a film', bytes('\0\0\0\x18ftypmp42'), 'film', 'film'],
    ['a web page', bytes('\xef\xbb\xbf\n<!DOCTYPE html><html>'), 'web-page', 'web page'],
    ['an SVG', bytes('<?xml version="1.0"?>\n<svg xmlns="x"/>'), 'picture', 'SVG'],
    ['UTF-16 with its mark', bytes('\xff\xfec\0o\0'), 'utf-16', 'UTF-16'],
    ['UTF-16 without', bytes('c\0o\0i\0n\0,\0a\0'), 'utf-16', 'UTF-16'],
    ['UTF-16, big end first', bytes('\0c\0o\0i\0n\0,\0a'), 'utf-16', 'UTF-16'],
    ['bytes of nothing known', bytes('\x01\x02\0\x03\x04\0\0\x09'), 'unknown', 'no text'],
  ])('tells %s', (_, content, kind, word) => {
    const found = recogniseFile(content);
    expect(found.kind).toBe(kind);
    expect(found.name).toContain(word);
  });

  it('tells a tar by its checksum alone', () => {
    const header = tarHeader('a.csv');
    expect(recogniseFile(header).kind).toBe('tar');
    header[0] = 0x62;
    expect(recogniseFile(header).kind).not.toBe('tar');
  });

  it('says what to do about everything that is not text, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (content) => {
        const found = recogniseFile(content);
        const reason = fileKindReason(found);
        if (found.kind === 'text') expect(reason).toBeNull();
        else expect(reason).toMatch(/^is .+; .+/);
      }),
    );
  });

  it('takes no text for anything else', () => {
    const line = fc.stringMatching(/^[A-Za-z0-9 ,;.()_-]{1,80}$/);
    fc.assert(
      fc.property(line, (text) => {
        expect(recogniseFile(bytes(`coin,${text}`)).kind).toBe('text');
      }),
    );
  });
});

function tarHeader(name: string): Uint8Array {
  const header = new Uint8Array(512);
  header.set(bytes(name));
  header.set(bytes('00000000005\0'), 124);
  header.set(bytes('        '), 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.set(bytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return header;
}
