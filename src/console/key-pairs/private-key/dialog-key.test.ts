import { describe, expect, it, vi } from 'vitest';
import { NewKeyPair } from '../../../keys/private-key/new-key-pair';
import { OpenSshPublicKey } from '../../../keys/public-key/openssh-public-key';
import { DialogKey } from './dialog-key';

function newKey(): NewKeyPair {
  const publicKey = new OpenSshPublicKey('ssh-rsa', 2048, Uint8Array.of(1, 2, 3));
  return new NewKeyPair(publicKey, Uint8Array.of(4, 5, 6));
}

function slowKeys() {
  const arrive: ((key: NewKeyPair) => void)[] = [];
  const take = vi.fn(() => new Promise<NewKeyPair>((resolve) => arrive.push(resolve)));
  return { take, arrive };
}

describe('the key of a dialog', () => {
  it('is one, however often it is asked for', async () => {
    const take = vi.fn(() => Promise.resolve(newKey()));
    const owned = new DialogKey(take);
    const [first, second] = await Promise.all([owned.get(), owned.get()]);
    expect(second).toBe(first);
    expect(await owned.getUnwiped()).toBe(first);
    expect(take).toHaveBeenCalledTimes(1);
  });

  it('comes without a promise if it is ready', () => {
    const key = newKey();
    const owned = new DialogKey(() => key);
    expect(owned.get()).toBe(key);
    expect(owned.getUnwiped()).toBe(key);
  });

  it('stays the same when it was wiped, unless another will do', async () => {
    const owned = new DialogKey(() => Promise.resolve(newKey()));
    const key = await owned.get();
    owned.wipe();
    expect(key.wiped).toBe(true);
    expect(await owned.get()).toBe(key);
    const other = await owned.getUnwiped();
    expect(other).not.toBe(key);
    expect(other.wiped).toBe(false);
  });

  it('is wiped when the page is left before it came, and another takes its place', async () => {
    const { take, arrive } = slowKeys();
    const owned = new DialogKey(take);
    const got = owned.getUnwiped();
    owned.wipe();
    const missed = newKey();
    arrive[0]?.(missed);
    await vi.waitFor(() => expect(take).toHaveBeenCalledTimes(2));
    expect(missed.wiped).toBe(true);

    const next = newKey();
    arrive[1]?.(next);
    expect(await got).toBe(next);
    expect(next.wiped).toBe(false);
  });

  it('is wiped when the dialog is closed before it came, and no other is taken', async () => {
    const { take, arrive } = slowKeys();
    const owned = new DialogKey(take);
    const got = owned.get();
    owned.close();
    const missed = newKey();
    arrive[0]?.(missed);
    await expect(got).rejects.toThrow('closed');
    expect(missed.wiped).toBe(true);
    expect(take).toHaveBeenCalledTimes(1);
  });

  it('is taken anew after one could not be made', async () => {
    const key = newKey();
    const take = vi.fn(() => Promise.resolve(key));
    take.mockRejectedValueOnce(new Error('no memory'));
    const owned = new DialogKey(take);
    await expect(owned.get()).rejects.toThrow('no memory');
    expect(await owned.get()).toBe(key);
  });
});
