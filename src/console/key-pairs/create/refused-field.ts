import type { CreationType } from './CreationTypeField';

export type RefusedField = 'name' | 'publicKey';

const fieldOfCode: Readonly<Record<string, RefusedField>> = {
  'KeyPair.AlreadyExist': 'name',
  'InvalidKeyPairName.Malformed': 'name',
  'InvalidPublicKeyBody.Malformed': 'publicKey',
};

/** The field that a refusal with this code is about; `undefined` where no field of the form is. */
export function refusedFieldOf(
  code: string | undefined,
  type: CreationType,
): RefusedField | undefined {
  const field =
    code !== undefined && Object.hasOwn(fieldOfCode, code) ? fieldOfCode[code] : undefined;
  return field === 'publicKey' && type === 'auto' ? undefined : field;
}
