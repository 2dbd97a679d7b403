import { Button } from '../../ui/Button';
import { DialogBody } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';

interface NotInRegionProps {
  name: string;
  regionName: string;
  isLooking: boolean;
  onLookAgain: () => void;
  onClose: () => void;
}

/** A link to a key pair that has been deleted, or was mistyped. */
export function NotInRegion(props: NotInRegionProps) {
  const { name, regionName, isLooking, onLookAgain, onClose } = props;
  return (
    <DialogBody>
      <EmptyState
        icon="search"
        title={`${regionName} has no key pair with this name`}
        action={
          <div>
            <Button variant="primary" onClick={onClose}>
              Back to the list
            </Button>{' '}
            <Button aria-disabled={isLooking} onClick={onLookAgain}>
              {isLooking ? 'Looking…' : 'Look again'}
            </Button>
          </div>
        }
      >
        <p>
          “<bdi translate="no">{name}</bdi>” may have been deleted, or be in another region, and
          names are told apart by upper and lower case.
        </p>
      </EmptyState>
    </DialogBody>
  );
}
