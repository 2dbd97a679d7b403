import { t } from '../console/i18n/t';
import { announce } from '../console/ui/announcer';
import { CopyTextButton } from '../console/ui/CopyButton';
import { Dialog, DialogBody, DialogPopup } from '../console/ui/Dialog';
import { PanelSection } from '../console/ui/PanelSection';
import type { AdjustableApi } from '../mock/switches/adjustable-api';
import { DemoData } from './DemoData';
import { ActiveSwitches } from './ActiveSwitches';
import { SwitchForm } from './SwitchForm';
import { withSwitch } from './switch-fields';

interface DemoPanelProps {
  open: boolean;
  onClose: () => void;
  controls: AdjustableApi;
  switches: string;
  onChange: () => void;
}

/** Changes the mock's switches and data. Keep it mounted and set `open`. */
export function DemoPanel({ open, onClose, ...content }: DemoPanelProps) {
  return (
    <Dialog open={open} placement="side">
      <DialogPopup title={t('Demo')} onCloseRequest={onClose}>
        <DialogBody>
          <PanelContent {...content} />
        </DialogBody>
      </DialogPopup>
    </Dialog>
  );
}

function PanelContent({ controls, switches, onChange }: Omit<DemoPanelProps, 'open' | 'onClose'>) {
  const texts = switches.split(',').filter((text) => text.trim() !== '');

  async function set(next: readonly string[]) {
    const text = next.join(',');
    try {
      await controls.setSwitches(text);
    } finally {
      onChange();
      announce(
        text === '' ? t('No switches in force') : t('In force: {switches}', { switches: text }),
      );
    }
  }

  return (
    <>
      <p>
        {t(
          'This page uses a simulated ECS API in your browser. Here you can make it slow or faulty, and change its data.',
        )}
      </p>
      <PanelSection title={t('Switches in force')}>
        <ActiveSwitches texts={texts} onKeep={set} />
      </PanelSection>
      <PanelSection title={t('Add a switch')}>
        <SwitchForm onAdd={(text) => set(withSwitch(texts, text))} />
      </PanelSection>
      <PanelSection title={t('Data')}>
        <DemoData controls={controls} onChange={onChange} />
      </PanelSection>
      <PanelSection
        title={t('Link')}
        aside={
          <CopyTextButton label={t('Copy link')} text={location.href}>
            {t('Copy link')}
          </CopyTextButton>
        }
      >
        <p className="hint">
          {t(
            'The link opens this view with the same switches in any browser. It doesn’t include the data: save that as a file to share it.',
          )}
        </p>
      </PanelSection>
    </>
  );
}
