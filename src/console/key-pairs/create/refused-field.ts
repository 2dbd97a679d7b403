import type { CreationType } from './creation-stage';

const fieldOfCode = new Map<string | undefined, 'name' | 'publicKey'>([
  ['KeyPair.AlreadyExist', 'name'],
  ['InvalidKeyPairName.Malformed', 'name'],
  ['InvalidPublicKeyBody.Malformed', 'publicKey'],
]);

export function refusedFieldOf(code: string | undefined, type: CreationType) {
  const field = fieldOfCode.get(code);
  return field === 'publicKey' && type === 'auto' ? undefined : field;
}
