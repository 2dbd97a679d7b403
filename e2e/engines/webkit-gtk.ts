import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';
import { WebDriverSession } from './webdriver';

/** WebKitGTK's MiniBrowser on a virtual screen. */
export class WebKitGtk {
  private constructor(
    private readonly processes: readonly ChildProcess[],
    /** Its home directory, which will contain its downloads. */
    readonly home: string,
    private readonly driver: string,
    private readonly browser: string,
  ) {}

  /** `browser` is the path of MiniBrowser. */
  static async start(browser: string): Promise<WebKitGtk> {
    const home = mkdtempSync(join(tmpdir(), 'webkit-'));
    const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const display = await firstLine(screen);
    const env = {
      ...process.env,
      DISPLAY: `:${display}`,
      HOME: home,
      XDG_CONFIG_HOME: home,
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Its sandbox can't start in a container, or as root.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    };
    const port = await freePort();
    const server = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env,
      stdio: 'ignore',
    });
    const url = `http://127.0.0.1:${port}`;
    await expect(async () => expect((await fetch(`${url}/status`)).ok).toBe(true)).toPass();
    return new WebKitGtk([server, screen], home, url, browser);
  }

  /** Starts a browser with these options of MiniBrowser. */
  session(...options: string[]): Promise<WebDriverSession> {
    return WebDriverSession.start(this.driver, {
      'webkitgtk:browserOptions': { binary: this.browser, args: ['--automation', ...options] },
    });
  }

  stop(): void {
    for (const process of this.processes) process.kill();
    rmSync(this.home, { recursive: true, force: true });
  }
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The output of the process is not read.');
  return new Promise((resolve) => createInterface(stdout).once('line', resolve));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
