import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { useKeyPairNavigation } from '../../routing/key-pair-navigation';
import { useRegion } from '../../regions/region';
import { Button } from '../../ui/Button';
import { DialogBody } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';

interface NotInRegionProps {
  name: string;
  isLooking: boolean;
  onLookAgain: () => void;
}

export function NotInRegion(props: NotInRegionProps) {
  const { name, isLooking, onLookAgain } = props;
  const { close } = useKeyPairNavigation();
  const { regionName } = useRegion();
  return (
    <DialogBody>
      <EmptyState
        icon="search"
        title={t('{region} has no key pair with this name', { region: regionName })}
        action={
          <div>
            <Button variant="primary" onClick={close}>
              {t('Back to the list')}
            </Button>{' '}
            <Button aria-disabled={isLooking} onClick={onLookAgain}>
              {t(isLooking ? 'Checking…' : 'Check again')}
            </Button>
          </div>
        }
      >
        <p>
          <Phrase
            text="“{name}” may have been deleted, or be in another region. Names are case-sensitive."
            name={name}
          />
        </p>
      </EmptyState>
    </DialogBody>
  );
}
