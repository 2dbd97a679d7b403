import { useState } from 'react';

/** The last value that wasn't `null`: what a dialog was about is still shown while it fades out. */
export function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
