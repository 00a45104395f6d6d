import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const manifest = JSON.parse(read('../package.json')) as {
  engines: { node: string };
  overrides: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const lock = JSON.parse(read('../package-lock.json')) as { packages: Record<string, { version?: string; resolved?: string; engines?: { node?: string } }> };
const asked = { ...manifest.dependencies, ...manifest.devDependencies };
const installed = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ''));

describe('what is installed', () => {
  it('has one preact, which nobody asks for: two of them empty every menu of the canvas', () => { // T1
    expect(Object.keys(asked)).not.toContain('preact');
    expect(manifest.overrides['preact']).toBe('^10.29');
    expect(installed.filter((name) => name === 'preact')).toHaveLength(1);
  });

  it('has nothing whose colours the diagram library no longer knows', () => { // T2, T16, T17
    expect(installed.filter((name) => name.includes('bpmnlint'))).toEqual([]);
  });

  it('runs no scripts of packages, and none that would report to others is there', () => { // T9
    expect(read('../.npmrc')).toMatch(/^ignore-scripts=true$/m);
    expect(read('../scripts/setup.mjs')).toContain('--ignore-scripts');
    expect(installed.filter((name) => /^@carbon\/|^@bpmn-io\/form-js|telemetry/.test(name))).toEqual([]);
  });

  it('is named exactly, runs on the oldest Node we promise, and comes from any registry', () => { // T10
    expect(Object.values(asked).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(manifest.engines.node).toBe('>=20.19');
    expect(read('../.npmrc')).toMatch(/^engine-strict=true$/m);
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
    const tooNew = Object.entries(lock.packages).filter(([, { engines }]) => /^(?:>=|\^)\s*2[1-9]/.test(engines?.node ?? ''));
    expect(tooNew.map(([path]) => path)).toEqual([]);
  });

  it('is built by the npm of the machine, without a Node from the network', () => { // T11
    expect(['../pom.xml', '../../pom.xml', '../../acceptance/pom.xml'].filter((pom) => read(pom).includes('frontend-maven-plugin'))).toEqual([]);
  });
});
