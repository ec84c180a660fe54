/** `moba classify` with the arguments given, interrupted at a moment; prints how long it took to end. */
import { classifyCommand } from '../../src/cli/classify.ts';
import { inCommandWork } from '../../src/cli/command-work.ts';
import { isSurveyError } from '../../src/core/errors.ts';
import { atMoment, type Moment } from './moments.ts';

const [moment, args] = JSON.parse(process.argv[2] ?? '') as [Moment, string[]];
let asked = Number.NaN;
const trigger = atMoment(moment, () => {
  asked = performance.now();
  process.kill(process.pid, 'SIGINT');
});
const end = await inCommandWork(null, String, (work) =>
  classifyCommand(args, { ...work, onProgress: trigger }),
).then(
  () => 'whole',
  (error: unknown) => (isSurveyError(error) ? error.code : String(error)),
);
console.log(JSON.stringify({ waitMs: performance.now() - asked, end }));
