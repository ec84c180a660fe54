import type { RandomForestParameters } from '../../core/classification/classifier.ts';
import { setClassification } from '../../core/survey/edit/edit-files.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';
import { WholeBox } from './whole-box.tsx';

const LIMITS: Readonly<Record<keyof RandomForestParameters, readonly [number, number]>> = {
  trees: [1, 500],
  maxDepth: [1, 30],
  minLeaf: [1, 1000],
};

/** How many trees, how deep, how fine. */
export function ForestSettings() {
  const t = useTranslate();
  const commands = useCommands();
  const forest = useAppState((state) => state.survey.classification.forest);
  return (
    <div className="triple">
      {(['trees', 'maxDepth', 'minLeaf'] as const).map((name) => (
        <WholeBox
          key={name}
          label={t(`forest.${name}`)}
          value={forest[name]}
          limits={LIMITS[name]}
          onCommit={(value) =>
            commands.edit(setClassification({ forest: { ...forest, [name]: value } }))
          }
        />
      ))}
    </div>
  );
}
