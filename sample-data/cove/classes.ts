import type { SurveyClass } from '../../src/core/training/training-set.ts';
import { DEEP, EELGRASS, GLINT, KELP, SAND } from './labels.ts';

export const COVE_CLASSES: readonly SurveyClass[] = [
  { id: EELGRASS, name: 'アマモ', color: '#2fa866', isBed: true },
  { id: KELP, name: 'カジメ', color: '#b06a2c', isBed: true },
  { id: SAND, name: '砂', color: '#ead9a4', isBed: false },
  { id: DEEP, name: '深場', color: '#25557f', isBed: false },
  { id: GLINT, name: '反射', color: '#cfdbe3', isBed: false },
];

export const className = (id: number): string =>
  COVE_CLASSES.find((entry) => entry.id === id)?.name ?? '';
