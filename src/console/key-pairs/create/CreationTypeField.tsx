import styles from './CreationTypeField.module.css';

export function CreationTypeField({ disabled }: { disabled: boolean }) {
  return (
    <fieldset className={styles['types']} disabled={disabled}>
      <legend className={styles['legend']}>Creation type</legend>
      <label className={styles['type']}>
        <input type="radio" name="creation-type" defaultChecked />
        Auto-Create SSH Key Pair
      </label>
    </fieldset>
  );
}
