import { useQuery } from '@tanstack/react-query';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { ThrottledReads } from '../../progress/ThrottledStatus';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { useKeyPairNavigation } from '../../routing/key-pair-navigation';
import { useRegion } from '../../regions/region';
import { Button } from '../../ui/Button';
import { Dialog, DialogBody, DialogPopup } from '../../ui/Dialog';
import type { Elements } from '../../ui/elements';
import { EmptyState } from '../../ui/EmptyState';
import bones from '../list/table/KeyPairsSkeleton.module.css';
import { nameLinkId } from '../list/table/name-link-id';
import { keyPairQuery } from '../data/one-key-pair';
import { keyPairsQuery } from '../data/queries';
import { KeyPairDetails } from './KeyPairDetails';
import styles from './KeyPairPanel.module.css';

interface KeyPairPanelProps {
  open: boolean;
  name: string;
  /** Dialogs opened from it. They are inside so that clicks in them don't count as outside. */
  children?: Elements;
}

/** A key pair's details beside the list. Keep it mounted and set `open`. */
export function KeyPairPanel({ open, name, children }: KeyPairPanelProps) {
  const { close } = useKeyPairNavigation();
  return (
    <Dialog open={open} placement="side" nested={children}>
      <DialogPopup
        title={<bdi translate="no">{name}</bdi>}
        onCloseRequest={close}
        focusAfter={() => document.getElementById(nameLinkId(name))}
      >
        <PanelContent key={name} name={name} />
      </DialogPopup>
    </Dialog>
  );
}

function PanelContent({ name }: { name: string }) {
  const { regionId } = useRegion();
  const { data, error, isFetching, refetch } = useQuery(keyPairsQuery(regionId));
  const listed = data?.keyPairs.find((each) => each.KeyPairName === name);
  // An incomplete list doesn't prove that it doesn't exist.
  const isUnknown = listed === undefined && data?.complete === false && !isFetching;
  const named = useQuery({ ...keyPairQuery(regionId, name), enabled: isUnknown });
  const keyPair = listed ?? (data?.complete === false ? named.data : null);

  function readAgain() {
    void refetch();
    if (isUnknown) void named.refetch();
  }
  const failure = error ?? (isUnknown ? named.error : null);
  const errorNotice = failure && (
    <ApiErrorNotice
      title={t(keyPair ? 'This information may be out of date' : 'Couldn’t load the key pair')}
      error={failure}
      actions={
        <Button aria-disabled={isFetching} onClick={readAgain}>
          {t('Retry')}
        </Button>
      }
    />
  );
  if (keyPair) return <KeyPairDetails keyPair={keyPair} errorNotice={errorNotice} />;
  if (errorNotice) return <DialogBody>{errorNotice}</DialogBody>;
  if (!data?.complete && (!isUnknown || named.data !== null)) {
    return <PanelSkeleton />;
  }
  return <NotInRegion name={name} isLooking={isFetching} onLookAgain={readAgain} />;
}

function PanelSkeleton() {
  return (
    <DialogBody>
      <p role="status">
        <ThrottledReads actions={['DescribeKeyPairs']} />
      </p>
      <div aria-busy="true" className={styles['blocks']}>
        <p className="visually-hidden">{t('Loading the key pair')}</p>
        {['overview', 'publicKey', 'fingerprints'].map((block) => (
          <div key={block}>
            <span className={bones['bone']} />
            <span className={bones['bone']} />
            <span className={bones['bone']} />
            <span className={bones['bone']} />
          </div>
        ))}
      </div>
    </DialogBody>
  );
}

interface NotInRegionProps {
  name: string;
  isLooking: boolean;
  onLookAgain: () => void;
}

function NotInRegion({ name, isLooking, onLookAgain }: NotInRegionProps) {
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
