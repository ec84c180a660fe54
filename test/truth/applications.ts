import { readFileSync } from 'node:fs';
import type { Survey } from '../../src/core/survey/document/document.ts';
import { surveyFromText } from '../../src/core/survey/document/schema.ts';
import { evaluateSurvey } from '../../src/core/survey/evaluate.ts';

export const applicationPath = (name: string): string =>
  new URL(`../../sample-data/applications/${name}.json`, import.meta.url).pathname;

export const application = (name: string): Survey =>
  surveyFromText(readFileSync(applicationPath(name), 'utf8'));

export const mie = application('mie-2018-2021');
export const suma = application('suma-2024');

/** What the two forms print. Source: 第1号様式 of the two projects, typed from them. */
export const PRINTED = {
  'mie-1': {
    area: '104.10673',
    wetMass: null,
    yield: '224.38',
    coefficient: '0.162958',
    absorption: '16.965',
    vessels: [],
    credit: '8.143',
  },
  'mie-2': {
    area: '96.61345',
    wetMass: null,
    yield: '208.23',
    coefficient: '0.162958',
    absorption: '15.743',
    vessels: [],
    credit: '7.557',
  },
  'mie-3': {
    area: '98.8386',
    wetMass: null,
    yield: '164.74',
    coefficient: '0.126021',
    absorption: '12.455',
    vessels: [],
    credit: '5.978',
  },
  'suma-1': {
    area: '1.32888',
    wetMass: '16.21',
    yield: null,
    coefficient: '0.579508',
    absorption: '0.77',
    vessels: ['0.003', '0.027'],
    credit: '0.593',
  },
  'suma-2': {
    area: '0.026842',
    wetMass: '1.44',
    yield: null,
    coefficient: '0.493509',
    absorption: '0.013',
    vessels: ['0.003'],
    credit: '0.007',
  },
  'suma-3': {
    area: '5.8',
    wetMass: '4.85',
    yield: null,
    coefficient: '0.0615303',
    absorption: '0.356',
    vessels: ['0.006'],
    credit: '0.283',
  },
  'suma-4': {
    area: '0.30984',
    wetMass: '15.48',
    yield: null,
    coefficient: '0.2353',
    absorption: '0.072',
    vessels: ['0.013'],
    credit: '0.049',
  },
  'suma-5': {
    area: '0.396918',
    wetMass: '0.78',
    yield: null,
    coefficient: '0.0373903',
    absorption: '0.014',
    vessels: ['0.004', '0.002'],
    credit: '0.005',
  },
  'suma-6': {
    area: '0.48696',
    wetMass: '21.88',
    yield: null,
    coefficient: '0.332581',
    absorption: '0.161',
    vessels: ['0.004'],
    credit: '0.106',
  },
} as const;

export type ItemId = keyof typeof PRINTED;
export const ITEM_IDS = Object.keys(PRINTED) as ItemId[];
export const PRINTED_TOTALS = { mie: '21.6', suma: '1.0' } as const;

export const evaluations = { mie: evaluateSurvey(mie), suma: evaluateSurvey(suma) } as const;
