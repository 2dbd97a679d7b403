// Lengths are in code points. Source: the API documents of the actions.

export const keyPairsPerRegion = 500;
export const describeKeyPairsPageSize = { default: 10, max: 50 } as const;
export const deleteKeyPairsMax = 100;
export const bindInstancesMax = 50;
export const describeInstancesMax = 100;
export const tagsPerResource = 20;
export const resourceIdsPerTagCall = 50;
export const keyPairNameLength = { min: 2, max: 128 } as const;
export const tagKeyMaxLength = 128;
export const tagValueMaxLength = 128;
/** Limit of the mock and the gateway; ECS documents none. */
export const requestBodyMaxBytes = 64 * 1024;
