import { useAppState } from '../../app-context.tsx';
import { FoldSection } from '../../forms/fold-section.tsx';
import { useCanEdit, useTranslate } from '../../language.ts';
import { AddFilter } from './add-filter.tsx';
import { PostRow } from './post-row.tsx';
import { RepaintForm } from './repaint-form.tsx';

/** 後処理: what is done to the map after it was classified, in order. */
export function PostSection() {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const post = useAppState((state) => state.survey.classification.post);
  const summary = post.length === 0 ? t('post.none') : t('post.count', { count: post.length });
  return (
    <FoldSection title={t('post.title')} summary={summary}>
      <p className="small quiet">{t('post.lead')}</p>
      {post.length > 0 ? (
        <ol className="plain-list" aria-label={t('post.title')}>
          {post.map((step, at) => (
            <PostRow
              key={step.kind === 'repaint' ? step.id : `${step.kind}-${at}`}
              step={step}
              at={at}
              isLast={at === post.length - 1}
            />
          ))}
        </ol>
      ) : null}
      {canEdit ? (
        <>
          <AddFilter />
          <RepaintForm />
        </>
      ) : null}
    </FoldSection>
  );
}
