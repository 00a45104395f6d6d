import { expect, it } from 'vitest';
import { workbench } from '../workbench';
import { largeWorkflow } from './large';

it('a large workflow is a whole file', async () => {
  const { process } = await workbench(await largeWorkflow(60));
  expect(process.get('flowElements')).toHaveLength(60 + 59 + 10);
});
