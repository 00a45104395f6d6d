import type { ModdleElement } from '../moddle';
import { patchExtension, readExtension, type Change, type Model } from './change';

/** Settings of the whole workflow. limitExpression and displayFields are JSON as in the file. */
export type WorkflowSettings = {
  titleTemplate: string;
  contentTemplate: string;
  limitExpression: string;
  displayFields: string;
  viewPermissionCheck: boolean;
  notices: string;
  runningTickets: string;
};

const defaults: WorkflowSettings = {
  titleTemplate: '',
  contentTemplate: '',
  limitExpression: '{}',
  displayFields: '[]',
  viewPermissionCheck: true,
  notices: '',
  runningTickets: 'follow',
};

export function workflowOf(process: ModdleElement): WorkflowSettings {
  return readExtension(process, 'gavia:Workflow', defaults);
}

export function setWorkflow(model: Model, patch: Partial<WorkflowSettings>): Change[] {
  return [patchExtension(model, model.process, 'gavia:Workflow', patch)];
}

/** Keys of the fields shown to those who only look; what cannot be read is taken for none. */
export function displayFieldsOf({ displayFields }: WorkflowSettings): string[] {
  try {
    const parsed: unknown = JSON.parse(displayFields);
    return Array.isArray(parsed) ? parsed.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** Who may create tickets and how often: per user (1) or all together (2), at most count in period hours. */
export type Limit = {
  period: number | null;
  level: 1 | 2;
  count: number | null;
  persons: string;
  departments: string;
  roles: string;
};

const names = { persons: 'allow_persons', departments: 'allow_depts', roles: 'allow_roles' } as const;

/** Null when the text is no JSON object: then only the text itself can be edited. */
export function limitOf(text: string): Limit | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text === '' ? '{}' : text);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return null;
  }
  const values = parsed as Record<string, unknown>;
  const number = (name: string) => (typeof values[name] === 'number' ? values[name] : null);
  const words = (name: string) => {
    const value = values[name];
    return typeof value === 'string' || typeof value === 'number' ? value.toString() : '';
  };
  return {
    period: number('period'),
    level: values['level'] === 2 ? 2 : 1,
    count: number('count'),
    persons: words(names.persons),
    departments: words(names.departments),
    roles: words(names.roles),
  };
}

/** The limit as JSON; keys this page does not know are kept. */
export function limitText(former: string, limit: Limit): string {
  const kept = limitOf(former) === null || former === '' ? {} : (JSON.parse(former) as Record<string, unknown>);
  const next: Record<string, unknown> = { ...kept };
  const put = (name: string, value: unknown) => {
    if (value === null || value === '') {
      Reflect.deleteProperty(next, name);
    } else {
      next[name] = value;
    }
  };
  put('period', limit.period);
  put('level', limit.period === null ? null : limit.level);
  put('count', limit.period === null ? null : limit.count);
  put(names.persons, limit.persons);
  put(names.departments, limit.departments);
  put(names.roles, limit.roles);
  return JSON.stringify(next);
}
