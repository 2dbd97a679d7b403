import { beforeEach, expect, it, vi } from 'vitest';

let entries: { url: string; state: unknown }[];
let at: number;
let popState: () => void;

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('BASE_URL', '/demo/');
  entries = [{ url: '/demo/keyPair/region/cn-hangzhou?search=web', state: null }];
  at = 0;
  const current = () => new URL(entries[at]?.url ?? '', 'https://host.example');
  vi.stubGlobal('location', {
    get href() {
      return current().href;
    },
    get pathname() {
      return current().pathname;
    },
    get search() {
      return current().search;
    },
    hash: '',
  });
  vi.stubGlobal('history', {
    get state() {
      return entries[at]?.state;
    },
    pushState(state: unknown, _unused: string, url: string) {
      entries = [...entries.slice(0, at + 1), { url, state }];
      at += 1;
    },
    replaceState(state: unknown, _unused: string, url: string) {
      entries[at] = { url, state };
    },
    go: traverse,
  });
  vi.stubGlobal('window', {
    addEventListener: (_type: string, listener: () => void) => {
      popState = listener;
    },
  });
  return () => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  };
});

function traverse(steps: number) {
  at += steps;
  popState();
}

async function start() {
  const routing = await import('./location');
  routing.startRouting();
  return routing;
}

it('leaves the base path out of the location and puts it into links', async () => {
  const { currentLocation, hrefOf } = await start();
  expect(currentLocation()).toMatchObject({
    pathname: '/keyPair/region/cn-hangzhou',
    search: '?search=web',
  });
  expect(hrefOf('/x')).toBe('/demo/x');
});

it('keeps a state with each entry, also over a reload', async () => {
  const { navigate } = await start();
  navigate('/a', { state: 'kept' });
  vi.resetModules();
  const { currentLocation, goBack } = await start();
  expect(currentLocation()).toMatchObject({ pathname: '/a', state: 'kept' });
  goBack();
  expect(currentLocation()).toMatchObject({ search: '?search=web', state: null });
});

it('numbers the entries, and keeps the number of one that is replaced', async () => {
  const { entryIndex, goBack, navigate } = await start();
  navigate('/a');
  navigate('/b');
  navigate('/c', { replace: true });
  expect(entryIndex()).toBe(2);
  goBack(2);
  expect(entryIndex()).toBe(0);
  expect(entries.slice(1).map(({ url }) => url)).toEqual(['/demo/a', '/demo/c']);
});

it('follows no Back while traversals are intercepted', async () => {
  const { currentLocation, interceptTraversals, navigate } = await start();
  navigate('/a');
  const shown = currentLocation();
  const intercept = vi.fn();
  const end = interceptTraversals(intercept);
  traverse(-1);
  expect(intercept).toHaveBeenCalledOnce();
  expect(currentLocation()).toBe(shown);
  traverse(1);
  end();
  traverse(-1);
  expect(intercept).toHaveBeenCalledTimes(2);
  expect(currentLocation().search).toBe('?search=web');
});
