const keyPairs = 'src/console/key-pairs';

/** @type {readonly import('../list.mjs').Mutation[]} */
export const keyMutations = [
  {
    breaks: 'keys: the fingerprint that ECS shows',
    file: 'src/keys/fingerprint/fingerprint.ts',
    find: "return hexPairs(md5(blob)).join('');",
    replace: "return hexPairs(md5(blob.subarray(1))).join('');",
    test: 'src/keys/fingerprint/fingerprint.test.ts',
  },
  {
    breaks: 'keys: DER lengths are minimal',
    file: 'src/keys/encoding/der.ts',
    find: "if (length < 0x80 || length < 256 ** (count - 1)) throw new KeyError('malformed-der');",
    replace: '',
    test: 'src/keys/encoding/der.test.ts',
  },
  {
    breaks: 'keys: an SSH line has one key',
    file: 'src/keys/public-key/openssh-line.ts',
    find: "if (hasAnotherKey(text, nameEnd)) throw new KeyError('several-keys');",
    replace: '',
    test: 'src/keys/import/invalid-keys.test.ts',
  },
  {
    breaks: 'private key: its bytes are zeros once it is wiped',
    file: 'src/keys/private-key/new-key-pair.ts',
    find: '    this.#pkcs8.fill(0);',
    replace: '',
    test: 'src/keys/private-key/new-key-pair.test.ts',
  },
  {
    breaks: 'check file: a converted file is not the same',
    file: 'src/keys/private-key/new-key-pair.ts',
    find: 'if (found === null || found.nameEnd === null) return false;',
    replace: 'if (found === null) return false;',
    test: 'src/keys/private-key/saved-key-file.test.ts',
  },
  {
    breaks: 'check file: one changed byte counts',
    file: 'src/keys/private-key/new-key-pair.ts',
    find: 'if (file[at++] !== byte) return false;',
    replace: 'at++;',
    test: 'src/keys/private-key/saved-key-file.test.ts',
  },
  {
    breaks: 'file names: no device of Windows',
    file: 'src/keys/private-key/file-name.ts',
    find: 'reservedOnWindows.test(kept) ? `key-${kept}` : kept',
    replace: 'kept',
    test: 'src/keys/private-key/file-name.test.ts',
  },
  {
    breaks: 'which key: the public half of a private key counts',
    file: `${keyPairs}/private-key/identify-keys.ts`,
    find: 'return pasted.publicHalf ? [identified(pasted.publicHalf)] : [];',
    replace: 'return [];',
    test: `${keyPairs}/private-key/identify-keys.test.ts`,
  },
  {
    breaks: 'connect: the file is protected from others',
    file: `${keyPairs}/connect/commands.ts`,
    find: 'return `chmod 400 ${file}`;',
    replace: 'return `chmod 644 ${file}`;',
    test: `${keyPairs}/connect/commands.test.ts`,
  },
  {
    breaks: 'import: a line of known_hosts is another machine’s key',
    file: 'src/keys/import/key-owner.ts',
    find: "if (/known_hosts\\S*:/.test(before)) return 'host';",
    replace: '',
    test: 'src/keys/import/surrounded-keys.test.ts',
  },
];
