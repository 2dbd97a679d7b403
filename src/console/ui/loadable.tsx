import { useEffect, useState, type ComponentType } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A component whose code is a file of its own: nothing while that is on its way, and there at once
 * when it was loaded ahead. React's `lazy` would hold it back: what follows a placeholder, even an
 * empty one, is not shown before 300 ms are over.
 *
 * A file that cannot be had is an error of whoever renders the component.
 */
export function loadable<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const keep = async () => (loaded ??= await load());
  loads.push(keep);

  return function Loadable(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      if (Loaded) return;
      keep().then(
        (component) => setLoaded(() => component),
        (error: unknown) =>
          setLoaded(() => {
            throw error;
          }),
      );
    }, [Loaded]);
    return Loaded && <Loaded {...props} />;
  };
}

/** So that whatever can be opened opens at once, and also where the network is gone by then. */
export function loadAhead(): void {
  // What cannot be had now is asked for again when it is opened.
  for (const load of loads) load().catch(() => undefined);
}
