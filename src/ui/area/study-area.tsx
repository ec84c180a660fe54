import { useTranslate } from '../language.ts';

/** 調査範囲: nothing outside of it may be claimed. */
export function StudyAreaSection() {
  const t = useTranslate();
  return (
    <section className="section" aria-label={t('study.title')}>
      <h3>{t('study.title')}</h3>
      <p className="small quiet">{t('study.none')}</p>
    </section>
  );
}
