import { useState } from 'react';

/** The last value that wasn't `null`, for a dialog's content during the fade-out. */
export function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
