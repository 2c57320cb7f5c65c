import { isKnownFolder, locatePage, questionFileName } from '../../handbook/location.ts';
import { otherFolders, sections } from '../../handbook/sections.ts';
import { fileStart, finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { FileCheck } from './check.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Where a file lies and how it is called. */
export const fileName: FileCheck = function* ({ path, kind }) {
  const name = path.split('/').at(-1)!;
  if (kind === 'symlink') yield finding('file-symlink', fileStart);
  else if (kind === 'other') yield finding('file-type', fileStart, name);
  else yield* pageName(path, name);
};

function* pageName(path: string, name: string) {
  const { kind, number, slug } = locatePage(path);
  if (kind === 'question') {
    // `02`, `17` and `104`, not `002` and not `00`: one number has one spelling.
    if (!number || name !== questionFileName(number, slug!)) yield finding('file-name', fileStart, name, 'question');
    return;
  }
  if (!isKnownFolder(path)) {
    const folders = [...sections, ...otherFolders].map(({ slug }) => slug);
    const folder = path.split('/').slice(0, -1).join('/');
    yield finding('file-folder', fileStart, folder, nearest(folder, folders), folders);
  } else if (!SLUG.test(name.replace(/\.mdx?$/, ''))) {
    yield finding('file-name', fileStart, name, 'page');
  }
}
