// Checks the built pages: what a visitor loads stays small, and bpmn.io's watermark is not hidden by a style of ours.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const out = 'target/classes/META-INF/resources/webjars/gavia-modeler-ui';
const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
const problems = [];

/** Files the browser loads for an entry: its own and, recursively, those of static imports. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (seen.has(chunk.file)) {
    return seen;
  }
  seen.add(chunk.file);
  chunk.css?.forEach((css) => seen.add(css));
  chunk.imports?.forEach((name) => filesOf(name, seen));
  return seen;
}

function kilobytes(files) {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0) / 1000;
}

function budget(name, files, limit) {
  const size = kilobytes(files);
  console.log(`${name}: ${size.toFixed(1)} kB gzipped (limit ${limit})`);
  if (size > limit) {
    problems.push(`${name} is ${size.toFixed(1)} kB gzipped, more than ${limit} kB`);
  }
}

/** Texts of a part in the language that needs the most room; a visitor loads one language. */
const texts = (part) => filesOf(`src/i18n/${part}/zh-CN.json`);

const viewer = filesOf('src/bpmn/viewer.ts');
const console_ = new Set(texts('console'));
const designer = new Set([
  ...filesOf('src/pages/designer/DesignerPage.tsx'),
  ...filesOf('src/bpmn/modeler.ts'),
  ...texts('designer'),
]);
/** Pages that few open, measured by themselves. */
const apart = ['designer', 'imports', 'monitor', 'templates', 'upkeep'];
for (const key of Object.keys(manifest)) {
  if (key === 'index.html' || (key.startsWith('src/pages/') && !apart.includes(key.split('/')[2]))) {
    filesOf(key, console_);
  }
}
budget('console', console_, 450);
const added = [...viewer].filter((file) => !console_.has(file));
budget('viewer scripts, on top', added.filter((file) => file.endsWith('.js')), 60);
budget('viewer styles, on top', added.filter((file) => file.endsWith('.css')), 10);
const drawing = [...designer].filter((file) => !console_.has(file));
budget('designer scripts, on top', drawing.filter((file) => file.endsWith('.js')), 230);
budget('designer styles, on top', drawing.filter((file) => file.endsWith('.css')), 15);

const importing = new Set([
  ...filesOf('src/pages/imports/ImportPage.tsx'),
  ...filesOf('src/pages/imports/ImportedPage.tsx'),
  ...texts('imports'),
  ...texts('designer'),
]);
budget('import pages, on top', [...importing].filter((file) => !console_.has(file)), 45);
budget('templates, on top', [...filesOf('src/pages/templates/TemplatesPage.tsx')].filter((file) => !console_.has(file)), 15);
const monitor = new Set([
  ...filesOf('src/pages/monitor/MonitorPage.tsx'),
  ...filesOf('src/pages/monitor/TicketPage.tsx'),
  ...texts('monitor'),
]);
budget('monitor and progress, on top', [...monitor].filter((file) => !console_.has(file)), 15);
const upkeep = new Set([
  ...filesOf('src/pages/upkeep/ScriptsPage.tsx'),
  ...filesOf('src/pages/upkeep/ScriptPage.tsx'),
  ...filesOf('src/pages/upkeep/NoticesPage.tsx'),
  ...texts('upkeep'),
]);
budget('scripts and notices, on top', [...upkeep].filter((file) => !console_.has(file)), 15);
const embedded = new Set([...filesOf('embed.html'), ...texts('embed')]);
budget('embedded progress, alone', embedded, 85);

for (const file of console_) {
  if (file.endsWith('.js') && readFileSync(join(out, file), 'utf8').includes('bjs-powered-by')) {
    problems.push(`${file} holds bpmn-js: it must be loaded by import() only`);
  }
}

for (const file of readdirSync(join(out, 'assets')).filter((name) => name.endsWith('.css'))) {
  const css = readFileSync(join(out, 'assets', file), 'utf8');
  for (const [rule] of css.matchAll(/[^{}]*\.bjs-powered-by[^{}]*\{[^}]*\}/g)) {
    if (/display:\s*none|visibility:\s*hidden|opacity:\s*0|(?<![-\w])(?:left|top|transform):/.test(rule)) {
      problems.push(`${file} hides or moves bpmn.io's watermark: ${rule}`);
    }
  }
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
