/** The entry point for Node: imported by the commands in scripts/. */
export { NoCredentialsError } from './credentials/chain';
export { openAccount } from './local';
export type { LocalGateway, LocalGatewayOptions, OpenedAccount } from './local';
export { isRegionId } from './rules/region-id';
export { startErrorMessage } from './start-error';
