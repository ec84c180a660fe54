import { useEffect, useRef, useState } from 'react';
import type { WhatIfCell } from '../../../core/absorption/index.ts';
import type { CreditItem } from '../../../core/survey/document/credit-item.ts';
import { whatIfOf } from '../../../store/side-figures.ts';
import { useAppState } from '../../app-context.tsx';
import { FigureValue } from '../../figures/figure-value.tsx';
import { IssueNotes } from '../../forms/issue-notes.tsx';
import { Segmented } from '../../forms/segmented.tsx';
import { useTranslate } from '../../language.ts';
import { rowsOf } from './what-if-rows.ts';

/** 認証対象の吸収量 is printed with three. */
const DECIMALS_TCO2 = 3;

type Shown = 'tonnes' | 'yen';

interface CellProps {
  readonly cell: WhatIfCell;
  readonly shown: Shown;
  readonly isNow: boolean;
}

function Cell({ cell, shown, isNow }: CellProps) {
  const t = useTranslate();
  return (
    <td data-now={isNow || undefined}>
      <FigureValue
        id={shown === 'yen' ? cell.valueYen : cell.creditedTCo2}
        showUnit={false}
        decimals={shown === 'yen' ? 0 : DECIMALS_TCO2}
      />
      {isNow ? <span className="visually-hidden">{t('what-if.now')}</span> : null}
    </td>
  );
}

/** The credited amount over both certainties; each a figure that opens its derivation. */
export function WhatIfTable({ item }: { item: CreditItem }) {
  const t = useTranslate();
  const whatIf = useAppState((state) => whatIfOf(state, item));
  const hasPrice = whatIf?.cells.some(({ valueYen }) => valueYen !== null) ?? false;
  const [chosen, setShown] = useState<Shown>('tonnes');
  const shown = hasPrice ? chosen : 'tonnes';
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const now = box.current?.querySelector<HTMLElement>('[data-now]');
    if (now && box.current) box.current.scrollLeft = now.offsetLeft - now.offsetWidth * 2;
  }, []);
  if (whatIf === null) return <p className="small quiet">{t('what-if.none')}</p>;
  const now = {
    area: item.areaCertaintyPct.text,
    coefficient: item.coefficientCertaintyPct.text,
  };
  const { steps, rows } = rowsOf(whatIf.cells, now);
  return (
    <>
      <p className="small quiet">{t('what-if.lead')}</p>
      <IssueNotes issues={whatIf.issues} />
      {hasPrice ? (
        <Segmented
          label={t('what-if.show')}
          value={shown}
          options={[
            { id: 'tonnes', name: t('what-if.tonnes') },
            { id: 'yen', name: t('what-if.yen') },
          ]}
          onChange={(id) => setShown(id === 'yen' ? 'yen' : 'tonnes')}
        />
      ) : null}
      <div className="what-if" ref={box}>
        <table aria-label={t('what-if.title')}>
          <thead>
            <tr>
              <td />
              {steps.map((step) => (
                <th key={step} scope="col">
                  {step} %
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ areaPct, cells }) => (
              <tr key={areaPct}>
                <th scope="row">{areaPct} %</th>
                {cells.map(({ cell, isNow }) => (
                  <Cell key={cell.creditedTCo2} cell={cell} shown={shown} isNow={isNow} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
