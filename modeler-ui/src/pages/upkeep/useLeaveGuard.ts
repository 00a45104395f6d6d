import { App } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

/**
 * Asks whoever leaves a page with unsaved text.
 *
 * @return lets the next leaving pass
 */
export function useLeaveGuard(unsaved: boolean): () => void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const released = useRef(false);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && !released.current && currentLocation.pathname !== nextLocation.pathname);
  const ask = useEffectEvent(() => {
    void modal.confirm({
      title: t('upkeep.leaveTitle'),
      content: t('upkeep.leaveText'),
      okText: t('upkeep.leave'),
      cancelText: t('upkeep.stay'),
      onOk: () => { blocker.proceed?.(); },
      onCancel: () => { blocker.reset?.(); },
    });
  });
  useEffect(() => {
    if (blocker.state === 'blocked') {
      ask();
    }
  }, [blocker.state]);
  useEffect(() => {
    if (!unsaved) {
      return;
    }
    released.current = false;
    const leave = (event: BeforeUnloadEvent) => { event.preventDefault(); };
    window.addEventListener('beforeunload', leave);
    return () => { window.removeEventListener('beforeunload', leave); };
  }, [unsaved]);
  return () => { released.current = true; };
}
