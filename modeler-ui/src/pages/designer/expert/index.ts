import { lazy, type ComponentType } from 'react';
import { loadTexts } from '../../../i18n';

/** A part of the designer that is loaded with its texts when it is shown first. */
function later<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [shown] = await Promise.all([load(), loadTexts('expert')]);
    return { default: shown };
  });
}

export const ConditionEditor = later(async () => (await import('./ConditionEditor')).ConditionEditor);
export const TemplateControl = later(async () => (await import('./TemplateControl')).TemplateControl);
export const HookSettings = later(async () => (await import('./HookSettings')).HookSettings);
export const RightsSettings = later(async () => (await import('./RightsSettings')).RightsSettings);
