/** node-forge has no types of its own; these are of what the bench calls. */
declare module 'node-forge' {
  interface Der {
    /** One character a byte. */
    getBytes: () => string;
  }

  type Asn1 = object;
  type Key = object;

  const forge: {
    options: { usePureJavaScript: boolean };
    asn1: { toDer: (value: Asn1) => Der };
    pki: {
      privateKeyToAsn1: (key: Key) => Asn1;
      publicKeyToAsn1: (key: Key) => Asn1;
      wrapRsaPrivateKey: (key: Asn1) => Asn1;
      rsa: {
        generateKeyPair: (wanted: { bits: number; e: number }) => {
          privateKey: Key;
          publicKey: Key;
        };
      };
    };
  };
  export default forge;
}
