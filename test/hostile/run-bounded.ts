import { runCli } from '../../src/cli/run-cli.ts';

/** `run-bounded.ts COMMANDS`, a JSON array of word lists: per command [exit, output, peak in MB]. */
async function main(): Promise<void> {
  for (const words of JSON.parse(process.argv[2] ?? '[]') as string[][]) {
    let text = '';
    const take = (part: string) => {
      text += part;
    };
    const code = await runCli([...words, '--json'], { out: take, error: take });
    const line = [code, text, process.resourceUsage().maxRSS / 1024];
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

void main();
