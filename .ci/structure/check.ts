import { databaseAccess } from './domain-rules';
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
import { layerRule } from './layer-rule';
import type { Problem, Rule, SourceFile } from './source-file';

const fileRules: Rule[] = [
  shortFiles,
  thinRoutes,
  noBarrels,
  kebabCase,
  noUtils,
  noEscapes,
  noMachinePaths,
  databaseAccess,
  layerRule,
];

/** Every breach of the project's structure (CONTRIBUTING.md says the rules in words). */
export function checkStructure(files: SourceFile[]): Problem[] {
  return [
    ...files.flatMap((file) =>
      fileRules.flatMap((rule) => rule(file).map((reason) => ({ path: file.path, reason }))),
    ),
    ...environmentDocumented(files),
  ];
}
