import { useEffect, useEffectEvent } from 'react';
import type { Desk } from './useDesigner';

/** Keys that work wherever the focus is, but not while somebody writes; while a drawing is tried, none changes it. */
export function useKeys({ modeler, keeper }: Desk, trying: boolean, help: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const writing = target.closest('input, textarea, [contenteditable="true"], .djs-direct-editing-content') !== null;
    const key = event.key.toLowerCase();
    const command = event.ctrlKey || event.metaKey;
    if (command && key === 's') {
      event.preventDefault();
      if (writing) {
        target.blur();
      }
      void keeper.flush();
      return;
    }
    const onCanvas = target.closest('.djs-container') !== null;
    if (writing || onCanvas || trying || target.closest('[role="dialog"]')) {
      if (key === '?' && onCanvas && !writing) {
        help();
      }
      return;
    }
    if (command && key === 'z') {
      event.preventDefault();
      (event.shiftKey ? modeler.redo : modeler.undo)();
    } else if (command && key === 'y') {
      event.preventDefault();
      modeler.redo();
    } else if (key === '?') {
      help();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => { pressed(event); };
    window.addEventListener('keydown', listener);
    return () => { window.removeEventListener('keydown', listener); };
  }, []);
}

/** Puts the focus into the control of a property; into the panel when there is none for it. */
export function focusField(page: HTMLElement | null, field: string | null): void {
  const panel = page?.querySelector<HTMLElement>('.designer-panel');
  const shown = field === 'timeDuration' || field === 'seconds' ? 'duration' : field;
  const place = shown === null ? null : panel?.querySelector<HTMLElement>(`[data-field="${CSS.escape(shown)}"]`);
  const control = (place ?? panel)?.querySelector<HTMLElement>('input, textarea, [role="combobox"], button');
  place?.scrollIntoView({ block: 'center' });
  control?.focus();
}
