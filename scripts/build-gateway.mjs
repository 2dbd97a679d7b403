import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, teamBundle } from './lib/bundle.mjs';
import { root } from './lib/run.mjs';

copyFileSync(await bundle(teamBundle), join(root, 'dist', 'gateway.mjs'));
