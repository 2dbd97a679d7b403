const shapes = {
  key: 'M10.5 1.5a4 4 0 0 0-3.83 5.17L1.5 11.8V14.5h2.7v-1.6h1.6v-1.6h1.6l1.93-1.97A4 4 0 1 0 10.5 1.5Zm1 2.2a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Z',
  account:
    'M8 1.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4Zm0 1.3a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8ZM8 9c3.2 0 5.5 1.9 5.5 4.4v1.1h-11v-1.1C2.5 10.9 4.8 9 8 9Zm0 1.3c-2.3 0-4 1.2-4.2 2.9h8.4c-.2-1.7-1.9-2.9-4.2-2.9Z',
  copy: 'M5 1.5h8.5V11H11v3.5H2.5V5H5V1.5Zm1.2 3.5H11v4.8h1.3V2.7H6.2V5ZM3.7 6.2v7.1h6.1V6.2H3.7Z',
  check: 'm6.3 12.3-4-4 1-1 3 3 6.4-6.6 1 1-7.4 7.6Z',
  refresh:
    'M8 2.5c1.6 0 3 .66 4 1.72V2.5h1.3v4.2H9.1V5.4h2.2A4.2 4.2 0 1 0 12.2 8h1.3A5.5 5.5 0 1 1 8 2.5Z',
  search:
    'M7 2a5 5 0 0 1 3.95 8.06l3.1 3.1-.9.9-3.1-3.1A5 5 0 1 1 7 2Zm0 1.3a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4Z',
  close: 'm8 7.1 4-4 .9.9-4 4 4 4-.9.9-4-4-4 4-.9-.9 4-4-4-4 .9-.9 4 4Z',
  down: 'm8 10.5-4.4-4.4.9-.9L8 8.7l3.5-3.5.9.9L8 10.5Z',
  left: 'M9.9 12.4 5.5 8l4.4-4.4.9.9L7.3 8l3.5 3.5-.9.9Z',
  right: 'M6.1 12.4 5.2 11.5 8.7 8 5.2 4.5l.9-.9L10.5 8l-4.4 4.4Z',
  menu: 'M2 3.5h12v1.3H2V3.5Zm0 3.9h12v1.2H2V7.4Zm0 3.8h12v1.3H2v-1.3Z',
  download: 'M7.4 2h1.2v6.3l2.4-2.4.9.9L8 10.7 4.1 6.8l.9-.9 2.4 2.4V2ZM2.5 12.7h11V14h-11v-1.3Z',
  error:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM7.3 4.5v4.8h1.4V4.5H7.3Zm0 5.8v1.4h1.4v-1.4H7.3Z',
  warning: 'M8 1.8 15 14H1L8 1.8Zm-.7 4.4v4h1.4v-4H7.3Zm0 4.9v1.4h1.4v-1.4H7.3Z',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM7.3 4.4v1.4h1.4V4.4H7.3Zm0 2.4v4.8h1.4V6.8H7.3Z',
  success:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm-.9 9.3 4.4-4.5-.9-.9-3.5 3.6-1.7-1.7-.9.9 2.6 2.6Z',
  language:
    'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM2.9 7.4h2.2c.06-1.4.3-2.6.7-3.6a5.2 5.2 0 0 0-2.9 3.6Zm3.4 0h3.4C9.6 4.6 8.7 2.9 8 2.8c-.7.1-1.6 1.8-1.7 4.6Zm4.6 0h2.2a5.2 5.2 0 0 0-2.9-3.6c.4 1 .64 2.2.7 3.6Zm-8 1.2a5.2 5.2 0 0 0 2.9 3.6c-.4-1-.64-2.2-.7-3.6H2.9Zm3.4 0c.1 2.8 1 4.5 1.7 4.6.7-.1 1.6-1.8 1.7-4.6H6.3Zm4.6 0c-.06 1.4-.3 2.6-.7 3.6a5.2 5.2 0 0 0 2.9-3.6h-2.2Z',
  external:
    'M9 2.5h4.5V7h-1.3V4.7L7.9 9 7 8.1l4.3-4.3H9V2.5ZM3.5 3.5H7v1.3H4.8v6.4h6.4V9h1.3v3.5h-9v-9Z',
  ascending: 'M8 4.5 11.5 9h-7L8 4.5Z',
  descending: 'M8 11.5 4.5 7h7L8 11.5Z',
} as const;

export type IconName = keyof typeof shapes;

/** A decorative icon, 16 px at the default text size. The text beside it carries the meaning. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width="1rem"
      height="1rem"
      viewBox="0 0 16 16"
      fill="currentColor"
    >
      <path d={shapes[name]} fillRule="evenodd" />
    </svg>
  );
}
