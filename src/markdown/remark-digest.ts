import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { digest } from '../digest.ts';
import { contentPath } from '../handbook/location.ts';
import { readTree } from '../handbook/page.ts';

/** Puts the digest of a page among its frontmatter, where Astro keeps it. Has to stand first: the others change the tree. */
export function remarkDigest() {
  return (tree: Root, file: VFile) => {
    const data = file.data.astro!.frontmatter!;
    data.digest = digest({ ...readTree(contentPath(file.path) ?? '', String(file), tree), frontmatter: { data: { ...data } } });
  };
}
