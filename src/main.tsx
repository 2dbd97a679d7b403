import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './console/ui/tokens.css';
import './console/ui/base.css';
import { connectTo } from './console/api/backend';
import { Console } from './console/app/Console';

if (import.meta.env.MODE !== 'live') {
  // The page does not wait for the stand-in: its first requests do.
  const standIn = import('./mock/browser').then(({ startStandIn }) => startStandIn());
  connectTo({
    send: async (request) => (await standIn).send(request),
    resetData: async () => (await standIn).resetData(),
    storageTrouble: async () => (await standIn).storageTrouble(),
  });
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
createRoot(root).render(
  <StrictMode>
    <Console />
  </StrictMode>,
);
