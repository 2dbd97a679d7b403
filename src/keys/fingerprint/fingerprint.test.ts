import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../encoding/base64';
import { md5Fingerprint, sha256Fingerprint } from './fingerprint';

// Printed by ssh-keygen for a key used only here.
const publicKey =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCefCfwCK7jwvUyilKKlFb/9v2LeshyxAs3dg0ceF7O9EBjcg+sEjRrWTzfoVGw8/pgnfcMqCHruogMAMKvshX3oHfWtmhxjbmBUgk8Vr5iqzAW5yvW9CHnsSGHhDKCxAxCeTpEVwPAJ6C8B/dpes1zBdZl2xSu86YerMciZFo4uVZQ5GJspumfmuB/Oyu1OPueYDv4e1v7tt3K9B59ausq1qiNOoardcIAzwBrtk1xJZK+5Jnd4Bcdb4O/57D+f108B8xjoHThESfm2miuCXkGZNxRAui8ajvuQTse39yAvhDXhQm6RRjo+EaxDCWo08WH3+olsWkkbvGFnIriBuBT';
const blob = decodeBase64(new TextEncoder().encode(publicKey.slice('ssh-rsa '.length)));

describe('fingerprints', () => {
  if (blob === null) throw new Error('The test key is not base64');

  it('returns MD5 in ECS’s form', () => {
    expect(md5Fingerprint(blob)).toBe('30e680beaa49b1d282984fdd86343cad');
  });

  it('returns SHA256 without padding', () => {
    expect(sha256Fingerprint(blob)).toBe('SHA256:lEiuUNNY0vjn8G0lS5MM9LIcYpfFgVCUQYa0bq4GQ/Q');
  });
});
