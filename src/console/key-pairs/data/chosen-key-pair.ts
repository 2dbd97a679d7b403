/** A key pair as it was when it was chosen or created. */
export interface ChosenKeyPair {
  name: string;
  /** MD5 as the API lists it; empty if it lists none. */
  fingerprint: string;
}
