// Installs what package-lock.json names; does nothing when that is what node_modules already holds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:process';

const stamp = 'node_modules/.gavia-setup';
const wanted = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(readFileSync('package.json'))
  .update(`${process.version} ${platform} ${arch}`)
  .digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('node_modules is up to date');
} else {
  const npm = process.env.npm_execpath;
  if (!npm) {
    throw new Error('Run this as "npm run setup".');
  }
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--ignore-scripts'], { stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
