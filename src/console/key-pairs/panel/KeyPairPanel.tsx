import { useQuery } from '@tanstack/react-query';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { ThrottledReads } from '../../progress/ThrottledStatus';
import { t } from '../../i18n/t';
import { useKeyPairNavigation } from '../../routing/key-pair-navigation';
import { useRegion } from '../../regions/region';
import { Button } from '../../ui/Button';
import { Dialog, DialogBody, DialogPopup } from '../../ui/Dialog';
import type { Elements } from '../../ui/elements';
import { nameLinkId } from '../list/table/name-link-id';
import { keyPairQuery } from '../data/one-key-pair';
import { keyPairsQuery } from '../data/queries';
import { KeyPairDetails } from './KeyPairDetails';
import { NotInRegion } from './NotInRegion';
import { PanelSkeleton } from './PanelSkeleton';

interface KeyPairPanelProps {
  open: boolean;
  name: string;
  /** Dialogs that are opened from here: inside, so that their clicks are not outside presses. */
  children?: Elements;
}

/** A key pair's own place, at the side of the list. Keep it mounted and drive `open`. */
export function KeyPairPanel({ open, name, children }: KeyPairPanelProps) {
  const { close } = useKeyPairNavigation();
  return (
    <Dialog open={open} placement="side">
      <DialogPopup
        title={<bdi translate="no">{name}</bdi>}
        onCloseRequest={close}
        focusAfter={() => document.getElementById(nameLinkId(name))}
      >
        <PanelContent key={name} name={name} />
        {children}
      </DialogPopup>
    </Dialog>
  );
}

function PanelContent({ name }: { name: string }) {
  const { regionId } = useRegion();
  const { data, error, isFetching, refetch } = useQuery(keyPairsQuery(regionId));
  const listed = data?.keyPairs.find((each) => each.KeyPairName === name);
  // An incomplete list doesn't tell what the region lacks.
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
  if (keyPair) {
    return <KeyPairDetails keyPair={keyPair} errorNotice={errorNotice} />;
  }
  if (errorNotice) return <DialogBody>{errorNotice}</DialogBody>;
  if (!data?.complete && (!isUnknown || named.data !== null)) {
    return <PanelSkeleton waiting={<ThrottledReads actions={['DescribeKeyPairs']} />} />;
  }
  return <NotInRegion name={name} isLooking={isFetching} onLookAgain={readAgain} />;
}
