import { compileExpression } from '../../../src/core/uncertainty/compile-expression.ts';
import type { ErrorDistribution } from '../../../src/core/uncertainty/error-distribution.ts';
import { parseExpression } from '../../../src/core/uncertainty/expression.ts';
import { type Program, programBuilder } from '../../../src/core/uncertainty/program.ts';

/** A value, and the errors that it is wrong by: factor × the error of that name. */
export interface ModelInput {
  readonly value: number;
  readonly errors?: Readonly<Record<string, number>>;
}

/** A measurement model as a published example states it; inputs that name one error share it. */
export function modelProgram(
  template: string,
  inputs: Readonly<Record<string, ModelInput>>,
  errors: Readonly<Record<string, ErrorDistribution>>,
): Program {
  const builder = programBuilder();
  const steps = new Map<string, number>();
  for (const [name, { value, errors: own = {} }] of Object.entries(inputs)) {
    let step = builder.constant(value);
    for (const [term, factor] of Object.entries(own)) {
      const error = builder.error({ id: term, error: errors[term]!, sample: null });
      step = builder.pair('add', step, builder.pair('mul', builder.constant(factor), error));
    }
    steps.set(name, step);
  }
  const result = compileExpression(builder, parseExpression(template), (role) => steps.get(role)!);
  return builder.finish(result);
}
