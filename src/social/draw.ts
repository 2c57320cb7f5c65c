import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { cacheFolder } from '../check/project.ts';

// Many pictures are drawn side by side: one thread for each is faster than all threads for one.
sharp.concurrency(1);

/**
 * A PNG of an SVG, drawn once: the next time it comes from node_modules/.cache/glubzhe/og.
 * @param svg all that the picture depends on
 */
export async function drawOnce(svg: string): Promise<Buffer<ArrayBuffer>> {
  const key = createHash('sha256').update(sharp.versions.sharp ?? '').update(svg).digest('hex').slice(0, 32);
  const file = join(cacheFolder(process.cwd()), 'og', `${key}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const png = Buffer.from(await sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 7 }).toBuffer());
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png;
}
