import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './console/ui/tokens.css';
import './console/ui/base.css';
import { setTransport } from './console/api/transport';
import { Console } from './console/app/Console';
import { startLanguage } from './console/i18n/language';
import { loadable } from './console/ui/loadable';

// public/browser-check.js takes it away in a browser that is too old.
const root = document.getElementById('root');
let demoControl: ReactNode = null;

if (root && import.meta.env.MODE !== 'live') {
  // Read now: the router may go on to another address before the mock is there.
  const { search } = location;
  // The page does not wait for the stand-in: its first requests do.
  const demo = import('./demo/start').then(({ startDemo }) => startDemo(search));
  setTransport({
    send: async (request) => (await demo).send(request),
    resetData: async () => (await demo).resetData(),
    storageProblem: async () => (await demo).storageProblem(),
    dropUnknownSwitches: async () => (await demo).dropUnknownSwitches(),
  });
  const DemoControl = loadable(
    () =>
      demo.then(
        ({ Control }) => Control,
        // The list tells that nothing answers, and asking again would give the same.
        () => () => null,
      ),
    { isAwaited: false },
  );
  demoControl = <DemoControl />;
}

if (root) {
  const page = (
    <StrictMode>
      <Console topBarEnd={demoControl} />
    </StrictMode>
  );
  void startLanguage().then(() => createRoot(root).render(page));
}
