import type { ReactNode } from 'react';

const sections = [
  { title: '', entries: ['Overview', 'Instances'] },
  { title: 'Block Storage', entries: ['Disks'] },
  {
    title: 'Snapshots and Images',
    entries: ['Snapshots', 'Automatic Snapshot Policies', 'Images'],
  },
  {
    title: 'Networks and Security',
    entries: ['Security Groups', 'ENI', 'Deployment Sets', 'SSH Key Pair'],
  },
  { title: '', entries: ['Tags', 'Launch Template', 'Cloud Assistant'] },
];

interface ShellProps {
  regionControl: ReactNode;
  children: ReactNode;
}

export function Shell({ regionControl, children }: ShellProps) {
  return (
    <div className="shell">
      <header className="topBar">
        <b>ECS Key Pair Console</b>
        {regionControl}
        <select aria-label="Language">
          <option>English</option>
        </select>
      </header>
      <nav>
        {sections.map(({ title, entries }) => (
          <section key={entries[0]}>
            {title !== '' && <p>{title}</p>}
            <ul>
              {entries.map((entry) => (
                <li key={entry}>
                  {entry === 'SSH Key Pair' ? (
                    <a href="/" aria-current="page">
                      {entry}
                    </a>
                  ) : (
                    <span title={`${entry} isn’t part of this console`}>{entry}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <main>{children}</main>
    </div>
  );
}
