// The command line as a program of its own.
import { main } from './main.ts';

await main(process.argv.slice(2));
