/** The numbers of RFC 8017 section 3.2, big-endian. */
type RsaPrivateNumbers = Readonly<Record<'n' | 'e' | 'p' | 'q' | 'dP' | 'dQ', Uint8Array>>;

/** Primes small enough that products of residues are exact in a double. */
const moduli = [67_108_859, 67_108_837, 67_108_819] as const;
const [m0] = moduli;
/** In bytes. A longer exponent might exceed the primes. */
const maxExponentLength = 3;

/**
 * Whether the private numbers match the public ones. Misses a changed byte with probability 2^-52.
 * Compares residues, because a BigInt couldn't be wiped.
 */
export function isConsistent({ n, e, p, q, dP, dQ }: RsaPrivateNumbers): boolean {
  return (
    moduli.every((m) => (residue(p, m) * residue(q, m)) % m === residue(n, m)) &&
    (e.length > maxExponentLength || (isInverse(dP, e, p) && isInverse(dQ, e, q)))
  );
}

/** Whether e d = 1 + k (prime - 1) for some k < e, determined by the first modulus. */
function isInverse(d: Uint8Array, e: Uint8Array, prime: Uint8Array): boolean {
  const exponent = residue(e, m0);
  const k = (wrap(exponent * residue(d, m0) - 1, m0) * inverse(residue(prime, m0) - 1, m0)) % m0;
  return (
    k < exponent &&
    moduli.every(
      (m) => (exponent * residue(d, m)) % m === (1 + k * wrap(residue(prime, m) - 1, m)) % m,
    )
  );
}

function residue(number: Uint8Array, m: number): number {
  let rest = 0;
  for (const byte of number) rest = (rest * 256 + byte) % m;
  return rest;
}

function wrap(value: number, m: number): number {
  return ((value % m) + m) % m;
}

/** The inverse modulo the prime m, by Fermat's little theorem. */
function inverse(value: number, m: number): number {
  let result = 1;
  let power = wrap(value, m);
  for (let left = m - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * power) % m;
    power = (power * power) % m;
  }
  return result;
}
