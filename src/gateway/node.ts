export { NoCredentialsError } from './credentials/chain';
export { openAccount } from './local';
export type { LocalGateway, LocalGatewayOptions, OpenedAccount } from './local';
export { isRegionId } from './rules/region-id';
export { startErrorMessage } from './start-error';
