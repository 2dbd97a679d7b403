import { keepStackTraces } from './console/app/stack-traces';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './console/ui/tokens.css';
import './console/ui/base.css';
import './console/ui/print.css';
import { setTransport } from './console/api/transport';
import { Console } from './console/app/Console';
import { startLanguage } from './console/i18n/language';

keepStackTraces();

// public/browser-check.js takes it away in a browser that is too old.
const root = document.getElementById('root');

if (root && import.meta.env.MODE !== 'live') {
  // Read now: the router may go on to another address before the mock has started.
  const { search } = location;
  // The page doesn't wait for the mock; its first requests do.
  const demo = import('./demo/start').then(({ startDemo }) => startDemo(search));
  setTransport({ send: async (request) => (await demo).send(request) });
}

if (root) {
  const page = (
    <StrictMode>
      <Console />
    </StrictMode>
  );
  void startLanguage().then(() => createRoot(root).render(page));
}
