import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const webjar = 'META-INF/resources/webjars/gavia-modeler-ui';
const backend = process.env['GAVIA_BACKEND'] ?? 'http://localhost:8080';

export default defineConfig({
  base: '/webjars/gavia-modeler-ui/',
  plugins: [react()],
  build: {
    outDir: `target/classes/${webjar}`,
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and images stay files of their own: nothing has to be allowed as data: for them.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    manifest: 'manifest.json',
    license: { fileName: 'third-party-licenses.txt' },
  },
  server: {
    proxy: { '/api': { target: backend, changeOrigin: false } },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts', 'test/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
