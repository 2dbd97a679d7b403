import { useState } from 'react';
import { loadable } from '../ui/loadable';
import type { CreationStepsProps } from './create/CreationSteps';
import type { KeyPairRow } from './list/rows';
import type { Places } from './use-places';

const CreateKeyPairDialog = loadable(
  async () => (await import('./create/CreateKeyPairDialog')).CreateKeyPairDialog,
);
const BindDialog = loadable(async () => (await import('./bind/BindDialog')).BindDialog);
const DeleteDialog = loadable(async () => (await import('./delete/DeleteDialog')).DeleteDialog);
const KeyPairPanel = loadable(async () => (await import('./panel/KeyPairPanel')).KeyPairPanel);

interface KeyPairDialogsProps {
  regionId: string;
  regionName: string;
  rows: readonly KeyPairRow[];
  isFull: boolean;
  places: Places;
  onCreated: CreationStepsProps['onCreated'];
}

/*
 * A dialog is loaded when it is first needed and stays mounted from then on, so that it can give
 * focus back when it closes.
 */
export function KeyPairDialogs(props: KeyPairDialogsProps) {
  const { regionId, regionName, rows, isFull, places, onCreated } = props;
  const { dialog: open } = places;
  // What it was about is still shown while it fades out.
  const bind = useLast(open?.kind === 'bind' || open?.kind === 'unbind' ? open : null);
  const deletion = useLast(open?.kind === 'delete' ? open : null);
  const pair = useLast(places.openPair);
  const creation = useLast(places.isCreateOpen || null);

  const changes = (
    <>
      {bind && (
        <BindDialog
          open={open !== null && open.kind !== 'delete'}
          opening={bind.id}
          mode={bind.kind === 'unbind' ? 'unbind' : 'bind'}
          regionId={regionId}
          keyPairName={bind.names[0] ?? ''}
          onClose={places.closeDialog}
        />
      )}
      {deletion && (
        <DeleteDialog
          open={open?.kind === 'delete'}
          opening={deletion.id}
          regionId={regionId}
          regionName={regionName}
          keyPairs={rows.filter(({ name }) => deletion.names.includes(name))}
          onUnbind={(name) => places.openDialog('unbind', [name])}
          onDeleted={(names) => {
            if (places.openPair !== null && names.includes(places.openPair)) {
              places.close();
            } else {
              places.closeDialog();
            }
          }}
          onClose={places.closeDialog}
        />
      )}
    </>
  );
  const isPanelOpen = places.openPair !== null;

  return (
    <>
      {creation && (
        <CreateKeyPairDialog
          open={places.isCreateOpen}
          regionId={regionId}
          regionName={regionName}
          isFull={isFull}
          onClose={places.close}
          onCreated={onCreated}
        />
      )}
      {pair !== null && (
        <KeyPairPanel
          open={isPanelOpen}
          regionId={regionId}
          regionName={regionName}
          name={pair}
          onClose={places.close}
          onBind={() => places.openDialog('bind', [pair])}
          onUnbind={() => places.openDialog('unbind', [pair])}
          onDelete={() => places.openDialog('delete', [pair])}
        >
          {isPanelOpen && changes}
        </KeyPairPanel>
      )}
      {!isPanelOpen && changes}
    </>
  );
}

/** The latest value that was not `null`. */
function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
