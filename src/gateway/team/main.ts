import process from 'node:process';
import { startErrorMessage } from '../start-error';
import { teamOptions } from './options';
import { startTeamGateway } from './team';

/** The container's entry point. */
try {
  const options = teamOptions(process.env);
  const server = await startTeamGateway(options, (entry) => {
    process.stdout.write(`${JSON.stringify(entry)}\n`);
  });
  process.stderr.write(
    `The gateway for ${options.origin} listens on port ${server.port}, ${options.readOnly ? 'read-only' : 'read and write'}.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
} catch (error) {
  process.stderr.write(`${startErrorMessage(error)}\n`);
  process.exitCode = 1;
}
