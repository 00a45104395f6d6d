import { post, type Http } from './http';

/** Something wrong with a text: B cannot work, W is worth a look. position counts characters from 1. */
export type Mistake = { severity: 'B' | 'W'; position: number; length: number; message: string };

/** A field by its key, with its type as the file names it. */
export type TypedField = { key: string; type: string };

export type TextsApi = {
  /** Empty when nothing is wrong. */
  checkCondition: (expression: string, fields: readonly TypedField[], signal?: AbortSignal) => Promise<Mistake[]>;
  checkTemplate: (template: string, fields: readonly TypedField[], signal?: AbortSignal) => Promise<Mistake[]>;
};

/** Texts of a workflow, checked one by one while they are typed. */
export function textsApi(http: Http): TextsApi {
  const check = async (path: string, body: object, signal?: AbortSignal) => {
    const answer = await http.json(`/api/designer/${path}/check`, { ...post(body), ...(signal && { signal }) });
    return (answer as { problems: Mistake[] }).problems;
  };
  return {
    checkCondition: (expression, fields, signal) => check('conditions', { expression, fields }, signal),
    checkTemplate: (template, fields, signal) => check('title-templates', { template, fields }, signal),
  };
}
