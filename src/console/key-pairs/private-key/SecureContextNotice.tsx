import { Notice } from '../../ui/Notice';

export function SecureContextNotice() {
  return (
    <Notice tone="warning" title="Creating a key pair needs https or localhost">
      <p>
        This page was opened over plain http, where the browser does not offer the cryptography that
        makes a private key. Open the console at an https address, or at http://localhost on the
        machine that serves it. The list works here all the same.
      </p>
    </Notice>
  );
}
