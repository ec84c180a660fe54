import { Hand, Info, type LucideIcon, Maximize, PenTool, Spline } from 'lucide-react';
import { Button, ToggleButton, ToggleButtonGroup, Toolbar } from 'react-aria-components';
import type { MapTool } from '../../store/state.ts';
import { useAppState, useCommands } from '../app-context.tsx';
import { useTranslate } from '../language.ts';

type ShownTool = 'pan' | 'draw' | 'edit' | 'inspect';

const TOOLS: readonly { readonly id: ShownTool; readonly icon: LucideIcon }[] = [
  { id: 'pan', icon: Hand },
  { id: 'draw', icon: PenTool },
  { id: 'edit', icon: Spline },
  { id: 'inspect', icon: Info },
];

export function MapTools() {
  const t = useTranslate();
  const commands = useCommands();
  const tool = useAppState((state) => state.session.tool);
  const canEdit = useAppState((state) => state.session.mode === 'edit');
  const classes = useAppState((state) => state.survey.classes);
  const active = useAppState((state) => state.session.activeClassId);
  const choose = (next: MapTool) => {
    const activeClassId = active ?? classes[0]?.id ?? null;
    commands.setSession({ tool: next, activeClassId });
  };
  return (
    <Toolbar
      className="float tools"
      orientation="vertical"
      aria-label={t('tool.label')}
      data-over-map="right"
    >
      <ToggleButtonGroup
        className="tools__group"
        orientation="vertical"
        aria-label={t('tool.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[tool.split('-')[0] ?? tool]}
        onSelectionChange={(keys) => {
          const next = TOOLS.find((entry) => keys.has(entry.id));
          if (next) choose(next.id);
        }}
      >
        {TOOLS.map(({ id, icon: Icon }) => (
          <ToggleButton
            key={id}
            id={id}
            className="tool"
            aria-label={t(`tool.${id}`)}
            data-tip={t(`tool.${id}`)}
            data-tip-side="left"
            isDisabled={!canEdit && (id === 'draw' || id === 'edit')}
          >
            <Icon size={20} strokeWidth={1.8} aria-hidden />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="tools__line" aria-hidden />
      <Button
        className="tool"
        aria-label={t('tool.zoom-all')}
        data-tip={t('tool.zoom-all')}
        data-tip-side="left"
        onPress={commands.zoomToSurvey}
      >
        <Maximize size={20} strokeWidth={1.8} aria-hidden />
      </Button>
    </Toolbar>
  );
}
