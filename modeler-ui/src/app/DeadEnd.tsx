import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';

type Props = {
  title: string;
  hint: string;
  /** It is a fault of these pages. */
  broken?: boolean;
  /** Ways on. */
  children: ReactNode;
};

/** Stands where a page or a part of it would: why that is not shown, and how to go on. The library's own comes with large pictures. */
export function DeadEnd({ title, hint, broken = false, children }: Props) {
  return (
    <div className={`dead-end${broken ? ' dead-end-broken' : ''}`}>
      {broken ? <CloseCircleFilled /> : <WarningFilled />}
      <h1>{title}</h1>
      <p>{hint}</p>
      <div>{children}</div>
    </div>
  );
}
