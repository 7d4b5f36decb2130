/**
 * What a person can do about a refusal or about a check that was not decided, by its code: a whole
 * sentence, never empty. Messages say what is wrong; this says how to get further.
 */
export function remedyOf({ code }: { code: string }): string {
  const own = REMEDIES[code];
  if (own) return own;
  if (code.startsWith('json-')) return COPY_ANEW;
  if (code.startsWith('field-') || code.startsWith('decimal-')) return COPY_ANEW;
  return GIVE_THE_FILE;
}

const COPY_ANEW =
  'Copy the proof anew in full from the exchange’s page, or give the file as it was downloaded.';
const GIVE_THE_FILE =
  'Give the file that the exchange offers for download, unchanged; if it is that file, please report it without sending your proof.';

const REMEDIES: Readonly<Record<string, string>> = {
  'digits-lost':
    'Take the original file, as it was downloaded, and give it without opening it in another program.',
  'text-damaged': COPY_ANEW,
  'json-empty': 'Paste the whole text of the proof, or give its file.',
  'json-too-large':
    'Give your own proof alone: it has a few kilobytes. Public files of a report go beside it.',
  'json-too-many-values':
    'Give your own proof alone: it has a few kilobytes. Public files of a report go beside it.',
  'not-text': 'Give the file itself, as the exchange offers it for download.',
  'json-utf16': 'Save the text as UTF-8 in your editor and give it again.',
  'file-kind': 'Give the file itself, as the exchange offers it for download.',
  'archive-refused': 'Unpack the archive and give the files in it.',
  'file-unreadable': 'Choose the file again.',
  'file-too-large':
    'Give your own proof alone: it has a few kilobytes. Public files of a report go beside it.',
  'wallet-file': 'Check it with ballast verify wallets, or drop it on the page /verify.',
  'nothing-to-check': 'Give your own proof, or the archive in which the exchange put it.',
  'proofs-several': 'Give each proof by itself, or all of them as files.',
  'proof-not-recognised':
    'Take the file that the exchange’s audit page offers for your own account; the list of kinds says what each exchange calls it.',
  'proof-unsupported':
    'Check it with the tool of the exchange itself; its proof-of-reserves page links to it.',
  'companion-alone': 'Give it together with your own proof of the same report.',
  'root-needed':
    'Add the report’s public file, or compare the recomputed root with the one on the exchange’s page.',
  'tree-needed':
    'Add the report’s public tree, or look your leaves up in the one that is stored here.',
  'roots-needed': 'Add the audit’s public roots file.',
  'credential-needed': 'Add your credential for this audit; it stays in this browser.',
};
