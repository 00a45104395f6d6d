import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const webjar = 'META-INF/resources/webjars/gavia-modeler-ui';
const backend = process.env['GAVIA_BACKEND'] ?? 'http://localhost:8080';

/** A page on a busy machine may take seconds to show what was done; a test that polls waits for it. In milliseconds. */
const patience = { poll: { timeout: 15_000 } };

const base = '/webjars/gavia-modeler-ui/';

/** Answers the pages' addresses with their documents while developing, as the backend does. */
const pages: Plugin = {
  name: 'gavia-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url && /^\/manage(?:[/?]|$)/.test(request.url)) {
        request.url = `${base}index.html`;
      } else if (request.url && /^\/embed\/tickets\/\d+(?:\?|$)/.test(request.url)) {
        request.url = `${base}embed.html`;
      }
      next();
    });
  },
};

/** Modules of bpmn-js and diagram-js that hold many small functions and no state. */
const collections = /\/(?:AnnotationUtil|DiUtil|DrilldownUtil|Elements|Geometry|LabelUtil|LayoutUtil)(?:\.js)?$/;

/**
 * Imports each function of such a module from a copy of the module of its own, so that shaking and the split into
 * chunks go by function. What the viewer shares with the modeler would else hold all that either of them calls.
 */
const functionsApart: Plugin = {
  name: 'gavia-functions-apart',
  apply: 'build',
  transform: {
    filter: { id: /\/node_modules\/(?:bpmn-js|diagram-js)\// },
    handler: (code) =>
      code.replaceAll(/^import\s*\{([^}]+)\}\s*from\s*'([^']+)';/gm, (all, list: string, module: string) =>
        collections.test(module)
          ? list
              .split(',')
              .map((name) => name.trim())
              .map((name) => `import { ${name} } from '${module}?${name.replace(/ as .*/, '')}';`)
              .join('\n')
          : all,
      ),
  },
};

export default defineConfig({
  base,
  plugins: [react(), pages, functionsApart],
  build: {
    outDir: `target/classes/${webjar}`,
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and images stay files of their own: nothing has to be allowed as data: for them.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    manifest: 'manifest.json',
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      // What many pages share comes in one file: it is smaller than the same in thirty.
      output: { codeSplitting: { groups: [{ name: 'diagram', test: /\/src\/bpmn\/(?:moddle|duration)\.ts|\/src\/i18n\/names\.ts/ }, { name: 'shared', test: /\/node_modules\/(?:antd|@ant-design|@rc-component|react)/, minShareCount: 4 }] } },
      // It does not say so itself; only the modeler calls it.
      treeshake: { moduleSideEffects: [{ test: /\/node_modules\/path-intersection\//, sideEffects: false }] },
    },
    license: { fileName: 'third-party-licenses.txt' },
  },
  server: {
    proxy: { '^/(?:api/|embed/tickets/\\d+/progress)': { target: backend, changeOrigin: false } },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts', 'test/*.test.ts'], testTimeout: 30_000 } },
      { extends: true, test: { name: 'measure', environment: 'node', include: ['test/measure/*.measure.ts', 'test/measure/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/*.test.ts'],
          // Each file has a browser and servers of its own, and mostly waits for them.
          maxWorkers: 2,
          expect: patience,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'service',
          environment: 'node',
          include: ['test/service/*.test.ts'],
          // Each file starts a service and a browser of its own.
          maxWorkers: 2,
          expect: patience,
          testTimeout: 120_000,
          hookTimeout: 150_000,
        },
      },
    ],
  },
});
