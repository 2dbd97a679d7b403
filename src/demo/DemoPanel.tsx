import { announce } from '../console/ui/announcer';
import { CopyTextButton } from '../console/ui/CopyButton';
import { Dialog, DialogBody, DialogPopup } from '../console/ui/Dialog';
import { PanelHint, PanelSection } from '../console/ui/PanelSection';
import type { AdjustableApi } from '../mock/controls/adjustable-api';
import { DemoData } from './DemoData';
import { SwitchesInForce } from './SwitchesInForce';
import { SwitchForm } from './SwitchForm';
import { withSwitch } from './switch-kinds';

interface PanelContentProps {
  controls: AdjustableApi;
  /** The switches in force. */
  switches: string;
  /** The switches or the data are not what they were. */
  onChange: () => void;
}

type DemoPanelProps = PanelContentProps & {
  open: boolean;
  onClose: () => void;
};

/** What the mock does wrong, and what it holds. Keep it mounted and drive `open`. */
export function DemoPanel({ open, onClose, ...content }: DemoPanelProps) {
  return (
    <Dialog open={open} placement="side">
      <DialogPopup title="Demo" onCloseRequest={onClose}>
        <DialogBody>
          <PanelContent {...content} />
        </DialogBody>
      </DialogPopup>
    </Dialog>
  );
}

function PanelContent({ controls, switches, onChange }: PanelContentProps) {
  const texts = switches.split(',').filter((text) => text.trim() !== '');

  async function set(next: readonly string[]) {
    const text = next.join(',');
    try {
      await controls.setSwitches(text);
    } finally {
      onChange();
      announce(text === '' ? 'No switch is in force' : `In force: ${text}`);
    }
  }

  return (
    <>
      <p>
        No cloud is behind this page: a stand-in of the ECS API answers it in your browser. Here you
        can make it slow or faulty, and change what it holds.
      </p>
      <PanelSection title="Switches in force">
        <SwitchesInForce texts={texts} onKeep={set} />
      </PanelSection>
      <PanelSection title="Add a switch">
        <SwitchForm onAdd={(text) => set(withSwitch(texts, text))} />
      </PanelSection>
      <PanelSection title="Data">
        <DemoData controls={controls} onChange={onChange} />
      </PanelSection>
      <PanelSection
        title="Link"
        aside={
          <CopyTextButton label="Copy link" text={location.href}>
            Copy link
          </CopyTextButton>
        }
      >
        <PanelHint>
          It leads to this place with these switches, in any browser. The data does not travel with
          it: save it as a file to hand it on.
        </PanelHint>
      </PanelSection>
    </>
  );
}
