import { SurveyError } from '../../../errors.ts';
import { CHUNK, type PointKernel } from '../point-kernel.ts';
import { type FormulaProgram, parseFormula } from './parse-formula.ts';
import { runOf } from './run-steps.ts';

const NUMBERED = /^b([1-9]\d{0,4})$/;

/** Band (from 0) that a name means: as given, or b1, b2 …; null where it means none. */
function bandOf(name: string, bands: Readonly<Record<string, number>>): number | null {
  const given = Object.entries(bands).find(([known]) => known.toLowerCase() === name);
  if (given) return given[1];
  const number = NUMBERED.exec(name)?.[1];
  return number === undefined ? null : Number(number) - 1;
}

function bandsOf(program: FormulaProgram, bands: Readonly<Record<string, number>>): number[] {
  return program.names.map((name) => {
    const band = bandOf(name, bands);
    if (band !== null) return band;
    const load = program.steps.find((step) => step.op === 'load' && step.name === name);
    const column = load?.op === 'load' ? load.column : 0;
    const known = [...Object.keys(bands), 'b1', 'b2', '…'].join(', ');
    throw new SurveyError('formula-name-unknown', { column, name, known });
  });
}

/** A place on the stack: a column of the image, of a constant, or of the machine. */
type Place = (inputs: readonly Float64Array[]) => Float64Array;

/** One step on a chunk; what it makes goes to `target`, or to the machine where that is null. */
type Work = (inputs: readonly Float64Array[], count: number, target: Float64Array | null) => void;

/**
 * A formula of the user's own as a kernel: parsed to a flat program, never `eval`. Division by zero,
 * √ of a negative and ln of ≤ 0 are NaN. Errors: those of `parseFormula`, `formula-name-unknown`
 * {column, name, known}, `formula-without-band`.
 */
export function formulaKernel(text: string, bands: Readonly<Record<string, number>>): PointKernel {
  const program = parseFormula(text);
  if (program.names.length === 0) throw new SurveyError('formula-without-band');
  const own = Array.from({ length: program.stackDepth }, () => new Float64Array(CHUNK));
  const stack: Place[] = [];
  const work: Work[] = [];
  for (const step of program.steps) {
    if (step.op === 'load') {
      const input = program.names.indexOf(step.name);
      stack.push((inputs) => inputs[input]!);
    } else if (step.op === 'constant') {
      const column = new Float64Array(CHUNK).fill(step.value);
      stack.push(() => column);
    } else {
      const { operands, run } = runOf(step);
      const b = operands === 2 ? stack.pop()! : stack.at(-1)!;
      const a = stack.pop()!;
      const out = own[stack.length]!;
      work.push((inputs, count, target) => run(a(inputs), b(inputs), target ?? out, count));
      stack.push(() => out);
    }
  }
  const last = work.pop();
  const result = stack[0]!;
  return {
    bands: bandsOf(program, bands),
    run: (inputs, count, out) => {
      for (const step of work) step(inputs, count, null);
      if (last) last(inputs, count, out);
      else out.set(result(inputs).subarray(0, count));
    },
  };
}
