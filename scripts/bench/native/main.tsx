import { createRoot } from 'react-dom/client';
import { KeyPairsPage } from './KeyPairsPage';
import './style.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<KeyPairsPage />);
