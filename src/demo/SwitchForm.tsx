import { useState, type FormEvent } from 'react';
import { t, type Message } from '../console/i18n/t';
import { Button } from '../console/ui/Button';
import { ConfirmDialog } from '../console/ui/ConfirmDialog';
import { Field, type FieldControlProps } from '../console/ui/Field';
import { Notice } from '../console/ui/Notice';
import { Select } from '../console/ui/Select';
import { TextInput } from '../console/ui/TextInput';
import { useSingleFlight } from '../console/ui/use-single-flight';
import { calledActions } from '../contract/actions';
import { apiErrorCodes } from '../mock/wire/mock-api-error';
import { fingerprintForms, publicKeyForms } from '../mock/switches/listing-formats';
import {
  switchGroups,
  switchKinds,
  switchText,
  valueFields,
  wrongValue,
  type SwitchGroup,
  type SwitchKind,
  type SwitchValues,
  type ValueName,
} from './switch-kinds';
import styles from './SwitchForm.module.css';
import { problemMessage } from './switch-messages';

interface SwitchFormProps {
  onAdd: (text: string) => Promise<void>;
}

const atStart: SwitchValues = {
  action: 'ImportKeyPair',
  code: 'InternalError',
  publicKeyForm: 'newline',
  fingerprintForm: 'absent',
  times: '',
  wait: '',
  milliseconds: '800',
  reads: '2',
  rows: '500',
  time: '2018-11-27T08:33Z',
};
const choices: Partial<Record<ValueName, readonly string[]>> = {
  // The page never calls the actions that only other clients use.
  action: Object.keys(calledActions).toSorted(),
  code: apiErrorCodes,
  publicKeyForm: publicKeyForms,
  fingerprintForm: fingerprintForms,
};
const groups = Object.entries(switchGroups) as [SwitchGroup, Message][];
const kinds = Object.keys(switchKinds) as SwitchKind[];

export function SwitchForm({ onAdd }: SwitchFormProps) {
  const [kind, setKind] = useState<SwitchKind>('latency');
  const [values, setValues] = useState(atStart);
  const [wrong, setWrong] = useState<ValueName>();
  const [problem, setProblem] = useState<Message | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const { hint, values: wanted } = switchKinds[kind];

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
    const options = choices[name];
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
      <Field label={t('Switch')} hint={hint()}>
        {(control) => (
          <Select
            {...control}
            value={kind}
            onChange={(event) => {
              setKind(event.target.value as SwitchKind);
              setWrong(undefined);
            }}
          >
            {groups.map(([group, label]) => (
              <optgroup key={group} label={label()}>
                {kinds
                  .filter((each) => switchKinds[each].group === group)
                  .map((each) => (
                    <option key={each} value={each}>
                      {switchKinds[each].label()}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      {wanted.map((name) => (
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
