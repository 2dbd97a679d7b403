import { builds } from '../scripts/lib/builds.mjs';

const { E2E_DEMO_PORT, E2E_SUB_PATH_PORT, E2E_LIVE_PORT, E2E_MOCK_PORT } = process.env;

/** The ports at which `scripts/serve-builds.mjs` serves each build, and the live build's mock. */
export const ports = {
  demo: E2E_DEMO_PORT ?? '4273',
  subPath: E2E_SUB_PATH_PORT ?? '4274',
  live: E2E_LIVE_PORT ?? '4275',
  mock: E2E_MOCK_PORT ?? '4276',
};

/** The URL of a build's page, with a slash at the end. */
export function urlOf(build: keyof typeof builds): string {
  return `http://localhost:${ports[build]}${builds[build].base}`;
}
