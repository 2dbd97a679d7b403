import { createRoot } from 'react-dom/client';
import { StaticShell } from './console/shell/StaticShell';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(<StaticShell />);
