import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { evidenceText } from './i18n/evidence-text.ts';
import { t } from './i18n/t.ts';
import { createApp } from './store/app.ts';
import { AppProvider } from './ui/app-context.tsx';
import { Workbench } from './ui/workbench.tsx';

const app = createApp({
  evidenceText,
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  clusterName: (number, language) => t(language, 'clusters.cluster', { number }),
  software: `moba ${__MOBA_VERSION__}`,
  language: navigator.language.startsWith('ja') ? 'ja' : 'en',
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <AppProvider app={app}>
        <Workbench />
      </AppProvider>
    </StrictMode>,
  );
}
void app.start();
