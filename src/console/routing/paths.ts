import { generatePath } from 'react-router-dom';

/** The paths of the real console. */
export const routes = {
  home: '/',
  keyPairs: '/keyPair/region/:regionId',
  createKeyPair: '/keyPair/region/:regionId/create',
  importKeyPair: '/keyPair/region/:regionId/import',
  keyPair: '/keyPair/region/:regionId/pair/:name',
  /** What is left when an address was cut off in front of the key pair's name. */
  namelessPair: '/keyPair/region/:regionId/pair',
} as const;

export function keyPairsPath(regionId: string): string {
  return generatePath(routes.keyPairs, { regionId });
}

export function createKeyPairPath(regionId: string): string {
  return generatePath(routes.createKeyPair, { regionId });
}

export function importKeyPairPath(regionId: string): string {
  return generatePath(routes.importKeyPair, { regionId });
}

export function keyPairPath(regionId: string, name: string): string {
  return generatePath(routes.keyPair, { regionId, name });
}
