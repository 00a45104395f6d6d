import { useEffect, useEffectEvent, useState } from 'react';

/** Takes a file that is dropped anywhere on the page; tells whether one hovers over it. */
export function useFileDrop(enabled: boolean, onFile: (file: File) => void): boolean {
  const [hovering, setHovering] = useState(false);
  const take = useEffectEvent(onFile);
  useEffect(() => {
    if (!enabled) {
      return;
    }
    // Entering a part of the page comes before leaving what is around it.
    let depth = 0;
    const carriesFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const listeners = {
      dragenter: (event: DragEvent) => {
        if (carriesFile(event)) {
          depth += 1;
          setHovering(true);
        }
      },
      dragleave: (event: DragEvent) => {
        if (carriesFile(event)) {
          depth -= 1;
          setHovering(depth > 0);
        }
      },
      dragover: (event: DragEvent) => {
        if (carriesFile(event)) {
          event.preventDefault();
        }
      },
      drop: (event: DragEvent) => {
        if (carriesFile(event)) {
          event.preventDefault();
          depth = 0;
          setHovering(false);
          const file = event.dataTransfer?.files[0];
          if (file) {
            take(file);
          }
        }
      },
    } as const;
    const each = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    each.forEach(([name, listener]) => { window.addEventListener(name, listener); });
    return () => { each.forEach(([name, listener]) => { window.removeEventListener(name, listener); }); };
  }, [enabled]);
  return hovering;
}
