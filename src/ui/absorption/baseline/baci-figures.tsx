import { FigureValue } from '../../figures/figure-value.tsx';
import { useKnownFigure } from '../../figures/use-figure.ts';
import { useTranslate } from '../../language.ts';

function Group({ itemId, name }: { itemId: string; name: string }) {
  const own = (tail: string) => `item:${itemId}/baseline/${name}/${tail}`;
  const mean = useKnownFigure(own('mean'));
  const count = useKnownFigure(own('replicate-count'));
  return (
    <td>
      <FigureValue id={mean} />{' '}
      <span className="small quiet">
        n <FigureValue id={count} />
      </span>
    </td>
  );
}

/** The four means, the effect with its interval, and the share that would stand anyway. */
export function BaciFigures({ itemId }: { itemId: string }) {
  const t = useTranslate();
  const own = (tail: string) => `item:${itemId}/baseline/${tail}`;
  const effect = useKnownFigure(own('baci-effect'));
  const lower = useKnownFigure(own('effect-lower'));
  const upper = useKnownFigure(own('effect-upper'));
  const share = useKnownFigure(own('share-without-project'));
  const shareUpper = useKnownFigure(own('share-without-project-upper'));
  const taken = useKnownFigure(own('baseline-share'));
  if (effect === null) return null;
  return (
    <>
      <table className="table table--figures" aria-label={t('baseline.plot')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('baseline.before')}</th>
            <th scope="col">{t('baseline.after')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('baseline.impact-site')}</th>
            <Group itemId={itemId} name="impact-before" />
            <Group itemId={itemId} name="impact-after" />
          </tr>
          <tr>
            <th scope="row">{t('baseline.control-site')}</th>
            <Group itemId={itemId} name="control-before" />
            <Group itemId={itemId} name="control-after" />
          </tr>
        </tbody>
      </table>
      <dl className="facts">
        <div>
          <dt>{t('quantity.baci-effect')}</dt>
          <dd>
            <FigureValue id={effect} />
          </dd>
        </div>
        <div>
          <dt>{t('baseline.interval')}</dt>
          <dd>
            <FigureValue id={lower} /> – <FigureValue id={upper} />
          </dd>
        </div>
        <div>
          <dt>{t('quantity.share-without-project')}</dt>
          <dd>
            <FigureValue id={share} />
          </dd>
        </div>
        <div>
          <dt>{t('quantity.share-without-project-upper')}</dt>
          <dd>
            <FigureValue id={shareUpper} />
          </dd>
        </div>
        {taken === null ? null : (
          <div>
            <dt>{t('quantity.baseline-share')}</dt>
            <dd>
              <FigureValue id={taken} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
