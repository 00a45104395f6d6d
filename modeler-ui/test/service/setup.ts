import type { TestProject } from 'vitest/node';
import { startService } from './service';

declare module 'vitest' {
  // Adding to a type of a library takes an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface ProvidedContext {
    service: { url: string; demoPassword: string };
  }
}

/** One service for all test files; who kills it starts one of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const service = await startService();
  project.provide('service', { url: service.url, demoPassword: service.demoPassword });
  return service.remove;
}
