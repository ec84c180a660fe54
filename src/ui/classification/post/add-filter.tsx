import { useState } from 'react';
import { addPostStep } from '../../../core/survey/edit/edit-classification.ts';
import { useCommands } from '../../app-context.tsx';
import { PushButton } from '../../forms/push-button.tsx';
import { useTranslate } from '../../language.ts';
import { WholeBox } from '../whole-box.tsx';

/** 最小面積 and 多数決, each with its one number. */
export function AddFilter() {
  const t = useTranslate();
  const commands = useCommands();
  const [minPixels, setMinPixels] = useState(25);
  const [radiusPixels, setRadius] = useState(1);
  return (
    <>
      <div className="pair align-end">
        <WholeBox
          label={t('post.min-pixels')}
          value={minPixels}
          limits={[2, 1_000_000]}
          onCommit={setMinPixels}
        />
        <PushButton
          onPress={() => commands.edit(addPostStep({ kind: 'sieve', minPixels, connectivity: 4 }))}
        >
          {t('post.add-sieve')}
        </PushButton>
      </div>
      <div className="pair align-end">
        <WholeBox
          label={t('post.radius')}
          value={radiusPixels}
          limits={[1, 50]}
          onCommit={setRadius}
        />
        <PushButton onPress={() => commands.edit(addPostStep({ kind: 'majority', radiusPixels }))}>
          {t('post.add-majority')}
        </PushButton>
      </div>
    </>
  );
}
