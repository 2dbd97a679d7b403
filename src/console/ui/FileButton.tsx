import { useRef, type ReactNode } from 'react';
import { Button } from './Button';

interface FileButtonProps {
  children: ReactNode;
  disabled?: boolean;
  onFile: (file: File) => void;
}

export function FileButton({ children, disabled, onFile }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that choosing the same file again fires `change`.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button disabled={disabled} onClick={() => picker.current?.click()}>
        {children}
      </Button>
    </>
  );
}
