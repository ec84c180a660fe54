import { renameClass } from '../../core/survey/edit/edit-classes.ts';
import { mergeCluster, setClusterCount } from '../../core/survey/edit/edit-clusters.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { ClassSwatch } from '../figures/class-swatch.tsx';
import { Choice } from '../forms/choice.tsx';
import { TextBox } from '../forms/text-box.tsx';
import { useTranslate } from '../language.ts';
import { WholeBox } from './whole-box.tsx';

const OWN = 'own';

function ClusterRow({ cluster, classId }: { cluster: number; classId: number }) {
  const t = useTranslate();
  const commands = useCommands();
  const classes = useAppState((state) => state.survey.classes);
  const entry = classes.find(({ id }) => id === classId);
  const others = classes.filter(({ id }) => id !== classId);
  const number = cluster + 1;
  return (
    <li className="plain-list__row">
      <ClassSwatch entry={entry} />
      <div className="grow">
        <TextBox
          label={t('clusters.name-of', { number })}
          hideLabel
          value={entry?.name ?? ''}
          onCommit={(name) => {
            if (name.trim() !== '') commands.edit(renameClass(classId, name.trim()));
          }}
        />
      </div>
      <div className="grow">
        <Choice
          label={t('clusters.merge', { number })}
          hideLabel
          value={OWN}
          options={[
            { id: OWN, name: t('clusters.own') },
            ...others.map(({ id, name }) => ({ id: String(id), name })),
          ]}
          onChange={(id) => {
            if (id !== OWN) commands.edit(mergeCluster(cluster, Number(id)));
          }}
        />
      </div>
    </li>
  );
}

/** How many groups are looked for; after the run, what each of them is. */
export function ClusterSettings() {
  const t = useTranslate();
  const commands = useCommands();
  const { count, classes } = useAppState((state) => state.survey.classification.clusters);
  return (
    <>
      <WholeBox
        label={t('clusters.count')}
        value={count}
        limits={[2, 32]}
        onCommit={(value) => commands.edit(setClusterCount(value))}
      />
      {classes.length === 0 ? (
        <p className="small quiet">{t('clusters.none')}</p>
      ) : (
        <ul className="plain-list" aria-label={t('clusters.list')}>
          {classes.map(({ classId }, cluster) => (
            // A cluster is its place: two of them may be one class.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the cluster.
            <ClusterRow key={cluster} cluster={cluster} classId={classId} />
          ))}
        </ul>
      )}
    </>
  );
}
