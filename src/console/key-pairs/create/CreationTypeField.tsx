import { t, type Message } from '../../i18n/t';
import { RadioGroup } from '../../ui/RadioGroup';

export type CreationType = 'auto' | 'import';

const labels: Readonly<Record<CreationType, Message>> = {
  auto: () => t('Auto-Create SSH Key Pair'),
  import: () => t('Import SSH Key Pair'),
};

interface CreationTypeFieldProps {
  value: CreationType;
  onChange: (type: CreationType) => void;
  disabled: boolean;
}

export function CreationTypeField(props: CreationTypeFieldProps) {
  return <RadioGroup legend={t('Creation type')} options={labels} {...props} />;
}
