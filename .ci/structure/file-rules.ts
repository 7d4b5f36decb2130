import { isCode, isTest, type Rule, type SourceFile } from './source-file';

const maximumLines = 400;
const maximumRouteLines = 40;

/** Long files hide two jobs. */
export const shortFiles: Rule = (file) => {
  if (!isCode(file)) return [];
  const lines = countLines(file);
  return lines > maximumLines ? [`has ${lines} lines, ${maximumLines} at most`] : [];
};

/** A route is wrapper, schema, one call, serialise. */
export const thinRoutes: Rule = (file) => {
  if (!/^app\/(.*\/)?route\.tsx?$/.test(file.path)) return [];
  const lines = countLines(file);
  return lines > maximumRouteLines
    ? [`is a route of ${lines} lines, ${maximumRouteLines} at most`]
    : [];
};

function countLines({ text }: SourceFile): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** A barrel makes every import pull everything. */
export const noBarrels: Rule = (file) => {
  if (!isCode(file)) return [];
  if (/(^|\/)index\.(ts|tsx|mjs|js)$/.test(file.path))
    return ['is an index file: name what it holds'];
  const statements = file.text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/;|\n(?=export|import)/)
    .map((statement) => statement.replace(/^\s*(\/\/.*\n\s*)*/, '').trim())
    .filter(Boolean);
  const onlyReexports =
    statements.length > 0 &&
    statements.every((one) => /^export\s+(type\s+)?(\*|\{)[^;]*\sfrom\s/.test(one));
  return onlyReexports ? ['only re-exports other files'] : [];
};

const kebabName = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Names that tools and readers expect: README.md, .github, [report], (group), _folder. */
const givenName = /^(\..+|[A-Z]+(\.md)?|\[{1,2}(\.\.\.)?[a-z-]+\]{1,2}|\([a-z-]+\)|_[a-z-]+)$/;
const checkedFolders = /^(app|components|lib|e2e|bench|docs|\.ci)\//;

export const kebabCase: Rule = ({ path }) => {
  if (!checkedFolders.test(path)) return [];
  const bad = path.split('/').filter((part) => !kebabName.test(part) && !givenName.test(part));
  return bad.map((part) => `"${part}" is not kebab-case`);
};

/** `utils` is where names go to be forgotten. */
export const noUtils: Rule = ({ path }) =>
  /(^|\/)(utils?|helpers?|misc)(\/|\.[a-z]+$)/.test(path)
    ? ['says nothing about what it holds']
    : [];

const escapes: [RegExp, string][] = [
  [/@ts-(ignore|nocheck)/, 'silences the type checker'],
  [/\b(it|test|describe)\.(skip|only|todo)\(/, 'leaves a test out'],
  [/\bdebugger;/, 'stops in the debugger'],
];

export const noEscapes: Rule = (file) => {
  // This folder names what it looks for.
  if (!isCode(file) || file.path.startsWith('.ci/structure')) return [];
  return escapes.filter(([pattern]) => pattern.test(file.text)).map(([, reason]) => reason);
};

/** What an embarrassed machine leaves behind: absolute folders of whoever wrote it. */
export const noMachinePaths: Rule = (file) => {
  if (!isCode(file) || isTest(file) || file.path.startsWith('.ci/structure')) return [];
  return /['"`](\/home\/|\/Users\/|\/root\/|\/work\/|[A-Z]:\\\\)/.test(file.text)
    ? ['names a folder of one machine']
    : [];
};
