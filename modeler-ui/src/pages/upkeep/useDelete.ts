import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../app/Failure';

/** Deletes something once the reader has agreed. */
export function useDelete() {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  return ({ title, text, run, done }: { title: string; text: string; run: () => Promise<unknown>; done: () => void }) => {
    void modal.confirm({
      title,
      content: text,
      okText: t('upkeep.delete'),
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      onOk: async () => {
        try {
          await run();
          void message.success(t('upkeep.deleted'));
          done();
        } catch (error) {
          const { title: what, hint } = wordsOf(error as Error, t);
          void message.error(`${what} ${hint}`);
        }
      },
    });
  };
}
