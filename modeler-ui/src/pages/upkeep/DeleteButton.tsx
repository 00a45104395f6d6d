import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDelete } from './useDelete';

/** Deletes what a row is of, once the reader has agreed; text says what that would mean. */
export function DeleteButton({ name, ...wish }: { name: string; text: string; run: () => Promise<unknown>; done: () => void }) {
  const { t } = useTranslation();
  const remove = useDelete();
  const title = t('upkeep.deleteOne', { name });
  return <Button type="text" icon={<DeleteOutlined />} aria-label={title} onClick={() => { remove({ title, ...wish }); }} />;
}
