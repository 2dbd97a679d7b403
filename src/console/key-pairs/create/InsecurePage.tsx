import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { SecureContextNotice } from '../SecureContextNotice';

export function InsecurePage({ onClose }: { onClose: () => void }) {
  return (
    <>
      <DialogBody>
        <SecureContextNotice />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>Cancel</Button>
      </DialogFooter>
    </>
  );
}
