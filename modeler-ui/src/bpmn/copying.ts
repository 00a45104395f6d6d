import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import type Keyboard from 'diagram-js/lib/features/keyboard/Keyboard';
import { copiedType, type CopyShelf } from './modules/clipboard';

type Parts = { container: HTMLElement; shelf: CopyShelf; keyboard: Keyboard; actions: EditorActions };

/**
 * Copies and pastes with the browser's own clipboard, which needs no permission when the reader presses the keys and reaches
 * all windows. The keys would otherwise never become such an event: the canvas answers them itself. Answers how to stop.
 */
export function copyByBrowser({ container, shelf, keyboard, actions }: Parts): () => void {
  keyboard.addListener(2_000, ((event: { keyEvent: KeyboardEvent; stopPropagation: () => void }) => {
    const { keyEvent } = event;
    if ((keyEvent.ctrlKey || keyEvent.metaKey) && !keyEvent.altKey && ['c', 'x', 'v'].includes(keyEvent.key.toLowerCase())) {
      event.stopPropagation();
    }
  }) as never);

  function onCanvas(): boolean {
    const focused = document.activeElement;
    return focused !== null && container.contains(focused) && focused.closest('input, textarea, [contenteditable="true"]') === null;
  }

  function copy(event: ClipboardEvent) {
    if (onCanvas()) {
      event.preventDefault();
      actions.trigger(event.type === 'cut' ? 'cut' : 'copy', {});
      const text = shelf.take();
      if (text !== null) {
        event.clipboardData?.setData(copiedType, text);
      }
    }
  }

  function paste(event: ClipboardEvent) {
    if (onCanvas()) {
      event.preventDefault();
      const text = event.clipboardData?.getData(copiedType);
      if (text) {
        shelf.put(text);
      }
      actions.trigger('paste', {});
    }
  }

  document.addEventListener('copy', copy);
  document.addEventListener('cut', copy);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('cut', copy);
    document.removeEventListener('paste', paste);
  };
}
