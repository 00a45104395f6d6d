import { Button } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link to a page that looks like a button. */
export function LinkButton({ to, primary = false, children }: { to: string; primary?: boolean; children: ReactNode }) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      href={href}
      onClick={(event) => {
        follow(event as MouseEvent<HTMLAnchorElement>);
      }}
    >
      {children}
    </Button>
  );
}
