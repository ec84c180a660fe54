import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Files may be dropped anywhere; the overlay says what will happen. */
export function DropOverlay() {
  const t = useTranslate();
  const commands = useCommands();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void commands.importFiles(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [commands]);
  if (!over) return null;
  return (
    <div className="drop">
      <div className="drop__card">
        <FileDown size={40} strokeWidth={1.4} aria-hidden />
        <h2>{t('drop.title')}</h2>
        <p>{t('drop.what')}</p>
        <p className="quiet small">{t('drop.stays')}</p>
      </div>
    </div>
  );
}
