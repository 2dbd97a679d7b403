import { useSyncExternalStore } from 'react';
import { currentAnnouncement, subscribeToAnnouncements } from './announcer';

/** The one live region that `announce` speaks through. */
export function Announcements() {
  const text = useSyncExternalStore(subscribeToAnnouncements, currentAnnouncement);
  return (
    <div className="visually-hidden" aria-live="polite">
      {text}
    </div>
  );
}
