import { noCircles, noMutualFolders } from './circle-rule';
import { databaseAccess } from './database-rule';
import { environmentDocumented } from './environment-rule';
import {
  kebabCase,
  noBarrels,
  noEscapes,
  noMachinePaths,
  noUtils,
  shortFiles,
  thinRoutes,
} from './file-rules';
import { floorRule } from './floor-rule';
import { pictureAgrees } from './picture';
import type { Problem, Rule, SourceFile } from './source-file';
import { noSpreadLiterals } from './spread-rule';
import { typeSizes } from './type-size-rule';

const fileRules: Rule[] = [
  shortFiles,
  thinRoutes,
  noBarrels,
  kebabCase,
  noUtils,
  noEscapes,
  noMachinePaths,
  databaseAccess,
  floorRule,
  typeSizes,
  noSpreadLiterals,
];

/** Every breach of the project's structure (CONTRIBUTING.md says the rules in words). */
export function checkStructure(files: SourceFile[]): Problem[] {
  return [
    ...files.flatMap((file) =>
      fileRules.flatMap((rule) => rule(file).map((reason) => ({ path: file.path, reason }))),
    ),
    ...noCircles(files),
    ...noMutualFolders(files),
    ...pictureAgrees(files),
    ...environmentDocumented(files),
  ];
}
