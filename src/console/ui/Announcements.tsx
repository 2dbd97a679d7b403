import { useStore } from '../store';
import { announcement } from './announcer';

export function Announcements() {
  const text = useStore(announcement);
  return (
    <div className="visually-hidden" aria-live="polite">
      {text}
    </div>
  );
}
