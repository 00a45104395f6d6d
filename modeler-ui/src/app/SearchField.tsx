import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';

/** Narrows what a page lists while it is typed. */
export function SearchField({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <Input
      value={value}
      onChange={(event) => { onChange(event.target.value); }}
      placeholder={label}
      aria-label={label}
      prefix={<SearchOutlined />}
      allowClear
      type="search"
    />
  );
}
