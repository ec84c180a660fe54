import { setFlagsFromString } from 'node:v8';
import { runCli } from './run-cli.ts';

// As in launch-thread.ts: little room for young objects, so that the blocks they hold are freed soon.
setFlagsFromString('--semi-space-growth-factor=1');

// npm runs a script in the package's folder; paths are meant from where the person stands.
const { INIT_CWD, npm_lifecycle_event } = process.env;
if (INIT_CWD && npm_lifecycle_event === 'moba') process.chdir(INIT_CWD);

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', () => undefined);

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  ...(process.stderr.isTTY && { status: (text: string) => process.stderr.write(text) }),
});
