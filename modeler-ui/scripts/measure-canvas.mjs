// Measures the designer with a large workflow: opening, dragging, picking, writing in the panel, undo, saving.
// node scripts/measure-canvas.mjs [nodes, default 500]; the pages have to be built. Medians of three to six: how much time passed,
// and how much of it the page's main thread computed, which another program on the same machine does not lengthen.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, URL } from 'node:url';

const nodes = process.argv[2] ?? '500';
const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url)), 'run', '--project', 'measure', '--reporter=default'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: { ...process.env, GAVIA_MEASURE_NODES: nodes },
});
process.exit(status ?? 1);
