const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "the host name can't be resolved",
  EAI_AGAIN: "the host name can't be resolved right now",
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was closed',
  ENETUNREACH: "the network can't be reached",
  EHOSTUNREACH: "the host can't be reached",
  ETIMEDOUT: 'the connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
  UND_ERR_SOCKET: 'the connection was closed',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the response broke off',
};

/** The reason as the end of a sentence. From error codes only: messages may quote a proxy's password. */
export function failureReason(error: Error): string {
  const proxyStatus = /^Proxy response \((\d{3})\)/.exec(error.message)?.[1];
  if (proxyStatus !== undefined) return `the proxy responded with status ${proxyStatus}`;
  const code = codeOf(error);
  return (
    reasons[code] ?? (code === '' ? 'the connection failed' : `the connection failed (${code})`)
  );
}

function codeOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code)) return code;
  return error.cause instanceof Error ? codeOf(error.cause) : '';
}
