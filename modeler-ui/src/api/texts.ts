import { designer } from '.';
import type { Schema } from './designer';

export type Mistake = Schema<'Mistake'>;

/** A field by its key, with its type as the file names it. */
export type TypedField = { key: string; type: string };

export type TextsApi = {
  /** Empty when nothing is wrong. */
  checkCondition: (expression: string, fields: readonly TypedField[], signal?: AbortSignal) => Promise<Mistake[]>;
  checkTemplate: (template: string, fields: readonly TypedField[], signal?: AbortSignal) => Promise<Mistake[]>;
};

/** Texts of a workflow, checked one by one while they are typed. */
export const textsApi: TextsApi = {
  checkCondition: async (expression, fields, signal) =>
    (await designer.json('post', '/conditions/check', { body: { expression, fields: [...fields] }, signal })).problems,
  checkTemplate: async (template, fields, signal) =>
    (await designer.json('post', '/title-templates/check', { body: { template, fields: [...fields] }, signal })).problems,
};
