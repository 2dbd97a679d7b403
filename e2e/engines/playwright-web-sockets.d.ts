/** The parts used here of the `ws` package in Playwright. */
declare module 'playwright-core/lib/utilsBundle' {
  interface Socket {
    on(event: 'message', listener: (data: unknown) => void): void;
    on(event: 'close' | 'error', listener: () => void): void;
    once(event: 'open', listener: (value: unknown) => void): void;
    send(text: string): void;
    close(): void;
  }
  interface Server {
    on(event: 'connection', listener: (socket: Socket, request: { url?: string }) => void): void;
    address(): { port: number };
  }
  const bundle: {
    ws: new (url: string, options: { maxPayload: number }) => Socket;
    wsServer: new (
      options: { port: number; host: string; maxPayload: number },
      listening: () => void,
    ) => Server;
  };
  export default bundle;
}
