import { runCli } from './run-cli.ts';

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
