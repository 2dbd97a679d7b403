const paths = {
  key: 'M10 2a4 4 0 0 0-4 5L2 11v3h3v-2h2v-2l2-1a4 4 0 1 0 1-7Z',
  copy: 'M5 1.5h8.5V11H11v3.5H2.5V5H5V1.5Zm1 3.5h5v5h1.5V2.5H6V5Z',
  close: 'm8 7 4-4 1 1-4 4 4 4-1 1-4-4-4 4-1-1 4-4-4-4 1-1 4 4Z',
  download: 'M7.5 2h1v6l2.5-2.5.8.8L8 10.2 4.2 6.3l.8-.8L7.5 8V2ZM2.5 12.5h11v1.5h-11v-1.5Z',
  refresh:
    'M8 2.5a5.5 5.5 0 0 1 4 1.7V2.5h1.3v4H9.2V5.3h2A4.2 4.2 0 1 0 12.2 8h1.3A5.5 5.5 0 1 1 8 2.5Z',
  sort: 'M8 4.5 11.5 9h-7L8 4.5Z',
};

interface IconButtonProps {
  icon: keyof typeof paths;
  label: string;
  onClick?: () => void;
}

export function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" className="icon" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" fill="currentColor">
      <path d={paths[name]} />
    </svg>
  );
}

/** A `<select>` with `all` as the first option. */
export function Select({ label, all, choices }: { label: string; all: string; choices: string[] }) {
  return (
    <select aria-label={label}>
      <option>{all}</option>
      {choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}
