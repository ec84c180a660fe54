import { useCommands } from '../app-context.tsx';
import { SampleButtons } from '../data/sample-buttons.tsx';
import { FileButton } from '../forms/file-button.tsx';
import { useTranslate } from '../language.ts';

/** An empty survey: two ways to begin. */
export function Welcome() {
  const t = useTranslate();
  const commands = useCommands();
  return (
    <div className="welcome">
      <section className="float welcome__card" aria-label={t('welcome.title')}>
        <h2>{t('welcome.title')}</h2>
        <p className="quiet">{t('welcome.lead')}</p>
        <FileButton
          kind="primary"
          label={t('data.open')}
          onFiles={(files) => void commands.importFiles(files)}
        />
        <p className="quiet small">{t('welcome.samples')}</p>
        <SampleButtons />
      </section>
    </div>
  );
}
