/** Whose key it is, according to the text before it. */
export type KeyOwner = 'user' | 'host' | 'authority';

const lineMarks = /^(?:[\s>#│-]|\*\s|\|(?!1\|))+/;
/** A word alone on its line or in quotes, possibly after a marker of sshd(8). */
const lastWord = /^(?:.*["'`])?\s*(@(?:cert-authority|revoked)\s+)?([^\s"'`]+)\s+$/;
const keyFileName = /\.(?:pub|pem|txt|key|ya?ml|json|md)$/i;
const hashedName = /^\|1\|[\w+/=]+\|[\w+/=]+$/;
const hostPatterns = [
  hashedName,
  /^\[[^\]]+\](?::\d+)?$/,
  /^(?:[\d*?]{1,3}\.){3}[\d*?]{1,3}$/,
  /^[\da-f]{0,4}:[\da-f:]*:[\da-f:.]*(?:%\w+)?$/i,
  /^localhost$/i,
  /^[\w*?-]+(?:\.[\w*?-]+)+\.?$/,
  /^\*$/,
];

const maxHostListLength = 1024;

/** Source: sshd(8). `before` is the line up to the key type. */
export function ownerOf(before: string): KeyOwner {
  if (/(?:^|[\s,"'])cert-authority(?:[\s,"']|$)/.test(before) && !before.includes('@'))
    return 'authority';
  if (/known_hosts\S*:/.test(before)) return 'host';
  const [, marker, word] = lastWord.exec(before.replace(lineMarks, '')) ?? [];
  if (marker !== undefined) return 'host';
  return word !== undefined && isHostList(word) ? 'host' : 'user';
}

/** One recognizable host name is enough: the others are short names of the same host. */
function isHostList(word: string): boolean {
  if (word.length > maxHostListLength) return false;
  if (keyFileName.test(word) || /[@(){}"]|[:=]$/.test(word)) return hashedName.test(word);
  const names = word.split(',').map((name) => name.replace(/^!/, ''));
  return names.some((name) => hostPatterns.some((pattern) => pattern.test(name)));
}

const options =
  /^(?:(?:no-)?(?:agent-forwarding|port-forwarding|pty|user-rc|X11-forwarding)|restrict|cert-authority|verify-required|no-touch-required|(?:command|environment|expiry-time|from|permitlisten|permitopen|principals|tunnel)=(?:"(?:[^"\\]|\\.)*"|\S*?))(?:,|$)/i;

/** Whether these are authorized_keys options. Source: sshd(8). */
export function isOptionList(text: string): boolean {
  let rest = text;
  while (rest !== '') {
    const option = options.exec(rest)?.[0];
    if (option === undefined) return false;
    rest = rest.slice(option.length);
  }
  return text !== '';
}
