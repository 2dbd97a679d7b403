import { createHash } from 'node:crypto';
import type { Account } from '../credentials/account';
import type { Credentials } from '../upstream/sign';
import type { AssumedRole } from './assume-role';

type AssumeRole = (idToken: string, sessionName: string) => Promise<AssumedRole>;

/**
 * Milliseconds. STS grants an hour, and a call must not start with credentials that are about to
 * expire.
 */
const renewBefore = 5 * 60_000;
const accountsMax = 1000;

/** Gives each user separate credentials for the same account. */
export class TeamAccounts {
  readonly #assumeRole: AssumeRole;
  readonly #accounts = new Map<string, TeamAccount>();

  constructor(assumeRole: AssumeRole) {
    this.#assumeRole = assumeRole;
  }

  /** The account for a user's calls. Keeps the token only as long as that. */
  of(user: string, idToken: string): Account {
    const key = createHash('sha256').update(`${user}\n${idToken}`).digest('hex');
    const known = this.#accounts.get(key);
    // Keeps the least recently used account first.
    this.#accounts.delete(key);
    const account =
      known ?? new TeamAccount(() => this.#assumeRole(idToken, roleSessionName(user)));
    this.#accounts.set(key, account);
    for (const oldest of this.#accounts.keys()) {
      if (this.#accounts.size <= accountsMax) break;
      this.#accounts.delete(oldest);
    }
    return account;
  }
}

class TeamAccount implements Account {
  readonly #assume: () => Promise<AssumedRole>;
  #role: Promise<AssumedRole> | undefined;
  #known: AssumedRole | undefined;

  constructor(assume: () => Promise<AssumedRole>) {
    this.#assume = assume;
  }

  forget({ securityToken }: Credentials): void {
    if (this.#known?.credentials.securityToken !== securityToken) return;
    this.#role = undefined;
    this.#known = undefined;
  }

  async current(): Promise<AssumedRole> {
    if (this.#known !== undefined && Date.now() > this.#known.expiration - renewBefore) {
      this.forget(this.#known.credentials);
    }
    this.#role ??= this.#assume();
    const role = this.#role;
    try {
      this.#known = await role;
      return this.#known;
    } catch (error) {
      if (this.#role === role) this.#role = undefined;
      throw error;
    }
  }
}

/** 2 to 64 letters, digits and `.@-_`, for ActionTrail. Source: AssumeRoleWithOIDC. */
function roleSessionName(user: string): string {
  return user.replaceAll('+', '-').slice(0, 64).padEnd(2, '-');
}
