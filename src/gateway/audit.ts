import { closeSync, fchmodSync, fstatSync, openSync, writeSync } from 'node:fs';

/** A line of the audit log. Never contains public keys, tag values, tokens or cookies. */
export interface AuditEntry {
  /** UTC in ISO 8601. */
  readonly time: string;
  readonly account?: string | undefined;
  /** Only if several people share a gateway. */
  readonly user?: string | undefined;
  readonly action?: string | undefined;
  readonly region?: string | undefined;
  /** Names of key pairs and IDs of instances. */
  readonly names?: readonly string[] | undefined;
  /** Missing if the connection was closed. */
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  /** Why there was no response. */
  readonly failure?: string | undefined;
  readonly requestId?: string | undefined;
  readonly ms: number;
}

/**
 * Appends one JSON line per call to a file that only its owner can read; without `file`, does nothing.
 * Throws errors of `node:fs` on opening; later ones go to `onFailure`.
 */
export function openAuditLog(file: string | undefined, onFailure: (error: unknown) => void) {
  if (file === undefined) return { write: () => undefined, close: () => undefined };
  const descriptor = openSync(file, 'a', 0o600);
  // `open` sets the mode only for a new file.
  if (fstatSync(descriptor).isFile()) fchmodSync(descriptor, 0o600);
  return {
    write: (entry: AuditEntry) => {
      try {
        writeSync(descriptor, `${JSON.stringify(entry)}\n`);
      } catch (error) {
        onFailure(error);
      }
    },
    close: () => closeSync(descriptor),
  };
}

/** The names of key pairs and IDs of instances in checked parameters. */
export function auditedNames(parameters: ReadonlyMap<string, string>): string[] {
  return Array.from(parameters).flatMap(([name, value]) => {
    if (/^(KeyPairName|InstanceId|ResourceId\.\d+)$/.test(name)) return [value.slice(0, 256)];
    if (name === 'KeyPairNames' || name === 'InstanceIds') return JSON.parse(value) as string[];
    return [];
  });
}
