import { generatePath } from 'react-router-dom';

/** The paths of the real console. */
export const routes = {
  home: '/',
  keyPairs: '/keyPair/region/:regionId',
  createKeyPair: '/keyPair/region/:regionId/create',
  keyPair: '/keyPair/region/:regionId/pair/:name',
} as const;

export function keyPairsPath(regionId: string): string {
  return generatePath(routes.keyPairs, { regionId });
}

export function createKeyPairPath(regionId: string): string {
  return generatePath(routes.createKeyPair, { regionId });
}

export function keyPairPath(regionId: string, name: string): string {
  return generatePath(routes.keyPair, { regionId, name });
}
