import type { Expression } from './expression.ts';
import type { ProgramBuilder } from './program.ts';

/**
 * Enters a formula into a program. `roleSum`: the step of the sum of a role's inputs; the caller
 * refuses a role without one unless `every`.
 */
export function compileExpression(
  builder: ProgramBuilder,
  expression: Expression,
  roleSum: (role: string, every: boolean) => number,
): number {
  const enter = (part: Expression): number => {
    switch (part.kind) {
      case 'number':
        return builder.constant(part.value);
      case 'role':
        return roleSum(part.role, part.every);
      case 'pair': {
        const left = enter(part.left);
        return builder.pair(part.operator, left, enter(part.right));
      }
      case 'call':
        return builder.call(part.operator, enter(part.of));
    }
  };
  return enter(expression);
}
