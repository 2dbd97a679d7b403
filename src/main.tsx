import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './console/ui/tokens.css';
import './console/ui/base.css';
import './console/ui/print.css';
import { setTransport } from './console/api/transport';
import { Console } from './console/app/Console';
import { startLanguage } from './console/i18n/language';

// In a browser that is too old, public/browser-check.js has removed its ID.
const root = document.getElementById('root');

if (root && import.meta.env.MODE !== 'live') {
  // Read it now: the router may change the URL before the mock has started.
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
