import { closeSync, fchmodSync, fstatSync, openSync, writeSync } from 'node:fs';

/** A call in the audit log. Never a public key, a tag's value, a token or a cookie. */
export interface AuditEntry {
  /** UTC in ISO 8601. */
  readonly time: string;
  readonly account?: string | undefined;
  /** Where several people share a gateway. */
  readonly user?: string | undefined;
  readonly action?: string | undefined;
  readonly region?: string | undefined;
  /** Of key pairs and instances. */
  readonly names?: readonly string[] | undefined;
  /** None if the connection was broken off. */
  readonly status?: number | undefined;
  /** Of an error. */
  readonly code?: string | undefined;
  /** Why there was no response. */
  readonly failure?: string | undefined;
  readonly requestId?: string | undefined;
  readonly ms: number;
}

export interface AuditLog {
  readonly write: (entry: AuditEntry) => void;
  readonly close: () => void;
}

/**
 * Appends a line of JSON for each call to a file that only its owner can read.
 *
 * @throws Error of `node:fs`
 */
export function openAuditLog(file: string): AuditLog {
  const descriptor = openSync(file, 'a', 0o600);
  // The mode of `open` is only for a new file.
  if (fstatSync(descriptor).isFile()) fchmodSync(descriptor, 0o600);
  return {
    write(entry) {
      writeSync(descriptor, `${JSON.stringify(entry)}\n`);
    },
    close() {
      closeSync(descriptor);
    },
  };
}

/** The names of key pairs and instances in checked parameters. */
export function auditedNames(parameters: ReadonlyMap<string, string>): string[] {
  return Array.from(parameters).flatMap(([name, value]) => {
    if (/^(KeyPairName|InstanceId|ResourceId\.\d+)$/.test(name)) return [value.slice(0, 256)];
    if (name === 'KeyPairNames' || name === 'InstanceIds') return JSON.parse(value) as string[];
    return [];
  });
}
