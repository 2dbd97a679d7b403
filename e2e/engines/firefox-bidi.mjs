#!/usr/bin/env node
// A WebDriver BiDi proxy between Playwright and a stock Firefox. It adds what Firefox 153 lacks: the
// command `emulation.setMediaFeaturesOverride` and ids for downloads of `blob:` URLs; and it makes
// `fill()` fire the events that React needs. Remove it once `npm run test:e2e -- --project=firefox`
// passes with `executablePath` in e2e/playwright.config.ts set to Firefox itself.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import bundle from 'playwright-core/lib/utilsBundle';

const { ws: WebSocket, wsServer: WebSocketServer } = bundle;
const announcement = 'WebDriver BiDi listening on ';
const limits = { maxPayload: 512 * 1024 * 1024 };

const firefox = spawn(process.env['FIREFOX_PATH'] ?? 'firefox', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => firefox.kill(signal));
}
firefox.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
firefox.on('exit', (code) => process.exit(code ?? 1));
createInterface(firefox.stderr).on('line', (line) => {
  if (line.startsWith(announcement)) relay(line.slice(announcement.length).trim());
  else console.error(line);
});

/** Announces the proxy's URL, which Playwright waits for. @param {string} target Firefox's URL */
function relay(target) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', ...limits }, () =>
    console.error(`${announcement}ws://127.0.0.1:${server.address().port}`),
  );
  server.on('connection', (playwright, { url = '' }) => {
    const browser = new WebSocket(target + url, limits);
    const opened = new Promise((resolve) => browser.once('open', resolve));
    const downloads = new DownloadIds();
    playwright.on('message', (data) => {
      const result = localResult(String(data));
      if (result !== undefined) playwright.send(result);
      else void opened.then(() => browser.send(withNoticedText(String(data))));
    });
    browser.on('message', (data) => playwright.send(downloads.addTo(String(data))));
    playwright.on('close', () => browser.close());
    for (const end of /** @type {const} */ (['close', 'error'])) {
      browser.on(end, () => playwright.close());
    }
  });
}

/** @param {string} text a command @returns {string | undefined} the result, if Firefox lacks the command */
function localResult(text) {
  if (!text.includes('emulation.setMediaFeaturesOverride')) return undefined;
  const { id, method } = JSON.parse(text);
  if (method !== 'emulation.setMediaFeaturesOverride') return undefined;
  return JSON.stringify({ type: 'success', id, result: {} });
}

/**
 * Inserts text as typing does. Playwright's script assigns `value`, which React doesn't notice.
 *
 * @param {string} text a command
 * @returns {string}
 */
function withNoticedText(text) {
  return text.replace(
    '=> bidiInsertText(window, text)',
    // No quotation marks: they would have to be escaped in the command.
    '=> void window.document.execCommand(/insertText/.source, false, text)',
  );
}

/** Gives the two events of a download the same id. */
class DownloadIds {
  /** @type {Map<string, string[]>} begun downloads by tab and URL */
  #begun = new Map();

  /** @param {string} text an event or a result @returns {string} */
  addTo(text) {
    if (!text.includes('browsingContext.download')) return text;
    const message = JSON.parse(text);
    const { method, params } = message;
    if (params === undefined || params.download || params.navigation) return text;
    const key = `${params.context} ${params.url}`;
    const begun = this.#begun.get(key) ?? [];
    this.#begun.set(key, begun);
    if (method === 'browsingContext.downloadWillBegin') {
      params.download = randomUUID();
      begun.push(params.download);
    } else if (method === 'browsingContext.downloadEnd') {
      params.download = begun.shift();
    }
    return JSON.stringify(message);
  }
}
