#!/usr/bin/env node
// Stands between Playwright and a stock Firefox, for two things that Playwright needs and Firefox 153
// doesn't have: the command `emulation.setMediaFeaturesOverride`, and an id for downloads of `blob:`
// addresses; and so that the page notices `fill()`. Not needed any more once `npm run test:e2e -- --project=firefox` passes with
// `executablePath` in e2e/playwright.config.ts set to Firefox itself.
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

/**
 * Announces its own address instead of Firefox's, as Playwright waits for one.
 *
 * @param {string} target Firefox's address
 */
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

/**
 * @param {string} text a command
 * @returns {string | undefined} the result of one that Firefox doesn't know
 */
function localResult(text) {
  if (!text.includes('emulation.setMediaFeaturesOverride')) return undefined;
  const { id, method } = JSON.parse(text);
  if (method !== 'emulation.setMediaFeaturesOverride') return undefined;
  return JSON.stringify({ type: 'success', id, result: {} });
}

/**
 * Inserts text as typing does. Playwright's script assigns `value`, which React doesn't take for input.
 *
 * @param {string} text a command
 * @returns {string}
 */
function withNoticedText(text) {
  return text.replace(
    '=> bidiInsertText(window, text)',
    // Without quotation marks, which the command would have to escape.
    '=> void window.document.execCommand(/insertText/.source, false, text)',
  );
}

/** Gives the two events of a download the same id. */
class DownloadIds {
  /** @type {Map<string, string[]>} the downloads that have begun, by tab and address */
  #begun = new Map();

  /**
   * @param {string} text an event or a result
   * @returns {string}
   */
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
