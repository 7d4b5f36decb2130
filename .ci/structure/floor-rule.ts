import { FLOORS, NOT_FOR_PAGES, roomOf } from './floors';
import { imports } from './imports';
import { isTest, type Rule } from './source-file';

/** Packages and built-ins that would tie a kernel to one place: it runs in the browser too. */
const impure = /^(node:.*|react.*|next(\/.*)?|pg|@prisma\/.*|fs|path|crypto|worker_threads)$/;

/** Imports go down the floors of `floors.ts`, and kernels stay pure. */
export const floorRule: Rule = (file) => {
  const own = roomOf(file.path);
  if (!own || isTest(file)) return [];
  const kernel = FLOORS[own.floor]?.name.startsWith('Kernels') ?? false;
  const faces = /^(app|components)\//.test(file.path);
  return imports(file).flatMap((target) => {
    if (kernel && impure.test(target)) return [`imports ${target}, and a kernel is pure`];
    const other = target.startsWith('@/') ? roomOf(`${target.slice(2)}/`) : undefined;
    if (!other || other.room === own.room) return [];
    if (faces && NOT_FOR_PAGES.includes(other.room.path)) {
      return [`imports ${target}: ${other.room.path} never serves a page`];
    }
    if (other.floor < own.floor) return [];
    const where = other.floor === own.floor ? 'on the same floor as' : 'above';
    return [`imports ${target}: ${other.room.path} is ${where} ${own.room.path}`];
  });
};
