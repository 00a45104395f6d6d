import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { Children, useEffect, useRef, useState, type ReactNode } from 'react';

type Props = { label: string; more: string; children: ReactNode };

/** A toolbar of one line: tools that have no room in it stand behind a button at its end. */
export function OverflowRow({ children, ...rest }: Props) {
  const tools = Children.toArray(children);
  // Measured anew when there are more or fewer of them.
  return <Row key={tools.length} tools={tools} {...rest} />;
}

/** Widths between and of tools in pixels; the button for the rest is as wide as a tool. */
const gap = 2;
const moreWidth = 26;

function Row({ tools, label, more }: Omit<Props, 'children'> & { tools: ReactNode[] }) {
  const row = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(tools.length);
  useEffect(() => {
    const element = row.current;
    if (!element) {
      return;
    }
    const widths = [...element.children].map((tool) => tool.getBoundingClientRect().width + margins(tool));
    const observer = new ResizeObserver(() => { setShown(fitting(widths, element.clientWidth)); });
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, []);
  return (
    <div ref={row} className="designer-toolbar" role="toolbar" aria-label={label}>
      {tools.slice(0, shown)}
      {shown < tools.length && (
        <Popover trigger="click" placement="bottomRight" content={<div className="designer-toolbar-more">{tools.slice(shown)}</div>}>
          <Button type="text" size="small" icon={<EllipsisOutlined />} aria-label={more} title={more} />
        </Popover>
      )}
    </div>
  );
}

function margins(tool: Element): number {
  const { marginLeft, marginRight } = getComputedStyle(tool);
  return parseFloat(marginLeft) + parseFloat(marginRight);
}

/** How many from the left have room; all, or so many that the button for the rest has room, too. */
function fitting(widths: readonly number[], room: number): number {
  const total = widths.reduce((sum, width) => sum + width + gap, -gap);
  if (total <= room) {
    return widths.length;
  }
  let taken = moreWidth;
  const count = widths.findIndex((width) => {
    taken += width + gap;
    return taken > room;
  });
  return Math.max(0, count);
}
