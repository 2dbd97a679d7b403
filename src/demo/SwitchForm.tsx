import { useState, type FormEvent } from 'react';
import { t, type Message } from '../console/i18n/t';
import { Button } from '../console/ui/Button';
import { ConfirmDialog } from '../console/ui/ConfirmDialog';
import { Field, type FieldControlProps } from '../console/ui/Field';
import { Notice } from '../console/ui/Notice';
import { Select } from '../console/ui/Select';
import { TextInput } from '../console/ui/TextInput';
import { useSingleFlight } from '../console/ui/use-single-flight';
import {
  switchGroups,
  switchHints,
  switchText,
  valueFields,
  valuesOf,
  wrongValue,
  type SwitchKind,
  type SwitchValues,
  type ValueName,
} from './switch-fields';
import styles from './SwitchForm.module.css';
import { problemMessage } from './switch-messages';

const atStart = Object.fromEntries(
  Object.entries(valueFields).map(([name, { start }]) => [name, start]),
) as SwitchValues;

export function SwitchForm({ onAdd }: { onAdd: (text: string) => Promise<void> }) {
  const [kind, setKind] = useState<SwitchKind>('latency');
  const [values, setValues] = useState(atStart);
  const [wrong, setWrong] = useState<ValueName>();
  const [problem, setProblem] = useState<Message | null>(null);
  const [isAsking, setIsAsking] = useState(false);

  const add = useSingleFlight(async (text: string) => {
    try {
      await onAdd(text);
      setProblem(null);
    } catch (error) {
      setProblem(() => () => problemMessage(error));
    }
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const mistaken = wrongValue(kind, values);
    setWrong(mistaken);
    if (mistaken === undefined && kind === 'empty') return setIsAsking(true);
    if (mistaken === undefined) return add(switchText(kind, values));
    const control = event.currentTarget.elements.namedItem(mistaken);
    if (control instanceof HTMLElement) control.focus();
  }

  function valueControl(name: ValueName, control: FieldControlProps) {
    const change = (value: string) => {
      setValues({ ...values, [name]: value });
      setWrong(undefined);
    };
    const { options } = valueFields[name];
    return options ? (
      <Select {...control} value={values[name]} onChange={(event) => change(event.target.value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Select>
    ) : (
      <TextInput
        {...control}
        name={name}
        value={values[name]}
        onChange={(event) => change(event.target.value)}
      />
    );
  }

  return (
    <form noValidate className={`stack ${styles['form']}`} onSubmit={submit}>
      <Field label={t('Switch')} hint={switchHints[kind]()}>
        {(control) => (
          <Select
            {...control}
            value={kind}
            onChange={(event) => {
              setKind(event.target.value as SwitchKind);
              setWrong(undefined);
            }}
          >
            {switchGroups.map(([groupLabel, labels]) => (
              <optgroup key={groupLabel()} label={groupLabel()}>
                {Object.entries(labels).map(([each, label]) => (
                  <option key={each} value={each}>
                    {label()}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      {valuesOf(kind).map((name) => (
        <Field
          key={name}
          label={valueFields[name].label()}
          hint={valueFields[name].hint?.()}
          error={name === wrong && t('This value isn’t valid for this switch.')}
        >
          {(control) => valueControl(name, control)}
        </Field>
      ))}
      {problem && (
        <Notice tone="error" title={t('Couldn’t apply the switch to the data')}>
          <p>{problem()}</p>
        </Notice>
      )}
      <Button type="submit" variant="primary" className={styles['submit']}>
        {t('Add')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('Empty all regions?')}
        stayLabel={t('Keep the data')}
        onStay={() => setIsAsking(false)}
        goOnLabel={t('Empty all regions')}
        onGoOn={() => {
          setIsAsking(false);
          add(switchText('empty', values));
        }}
      >
        <p>
          {t(
            'This deletes all key pairs and bindings of the demo, in every tab of this browser. It happens again each time the page loads, until you remove the switch.',
          )}
        </p>
      </ConfirmDialog>
    </form>
  );
}
