import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialCanvas } from '../../../bpmn/trial/canvas';

/** A canvas that shows a drawing while it is tried; null until it is drawn, broken when it cannot be. */
export function useTrialCanvas(xml: string | null, onSelect: (elementId: string | null) => void) {
  const { t, i18n } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<TrialCanvas | null>(null);
  const [broken, setBroken] = useState(false);
  const picked = useEffectEvent(onSelect);
  const label = useEffectEvent(() => t('trial.canvas'));
  const words = useEffectEvent((word: 'setFlow' | 'pauseHere' | 'goOnHere' | 'trigger') => t(`trialToken.${word}`));
  useEffect(() => {
    if (xml === null || !container.current) {
      return;
    }
    const place = container.current;
    let left = false;
    let made: TrialCanvas | null = null;
    void (async () => {
      try {
        const { createTrialCanvas } = await import('../../../bpmn/trial/canvas');
        if (left) {
          return;
        }
        made = createTrialCanvas({
          container: place,
          label: label(),
          words: (word) => words(word),
          onSelect: (elementId) => { picked(elementId); },
        });
        await made.show(xml);
        setCanvas(made);
      } catch {
        setBroken(true);
      }
    })();
    return () => {
      left = true;
      made?.destroy();
      setCanvas(null);
    };
    // The buttons of the tokens are worded when they are made.
  }, [xml, i18n.language]);
  return { container, canvas, broken };
}
