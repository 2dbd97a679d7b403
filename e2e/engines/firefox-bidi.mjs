#!/usr/bin/env node
// A WebDriver BiDi proxy between Playwright and a stock Firefox, for what Firefox 153 or Playwright lacks.
// Remove it once `npm run test:firefox` passes with `executablePath` in e2e/playwright.config.ts set to
// Firefox itself.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import bundle from 'playwright-core/lib/utilsBundle';
import { Downloads, RequestBodies } from './firefox-bidi-adapters.mjs';

const { ws: WebSocket, wsServer: WebSocketServer } = bundle;
const announcement = 'WebDriver BiDi listening on ';
const limits = { maxPayload: 512 * 1024 * 1024 };

/** @typedef {import('./firefox-bidi-adapters.mjs').Message} Message */

const args = process.argv.slice(2);
const profileAt = args.indexOf('--profile') + 1;
if (profileAt > 0) hideToolbars(args[profileAt] ?? '');
const firefox = spawn(process.env['FIREFOX_PATH'] ?? 'firefox', args, {
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
 * Keeps Tab inside the page: in headless Firefox, focus doesn't return from the browser's own buttons.
 *
 * @param {string} profile the folder
 */
function hideToolbars(profile) {
  mkdirSync(join(profile, 'chrome'), { recursive: true });
  writeFileSync(join(profile, 'chrome/userChrome.css'), '#navigator-toolbox { display: none }');
}

/** Announces the proxy's URL, which Playwright waits for. @param {string} target Firefox's URL */
function relay(target) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', ...limits }, () =>
    console.error(`${announcement}ws://127.0.0.1:${server.address().port}`),
  );
  server.on('connection', (playwright, { url = '' }) => {
    const browser = new WebSocket(target + url, limits);
    const opened = new Promise((resolve) => browser.once('open', resolve));
    /** @type {Promise<unknown>} */
    let sent = Promise.resolve();
    /** Sends in the order of the calls. @param {Message} message @param {Promise<void>} [adapted] */
    const toPlaywright = (message, adapted) => {
      sent = sent.then(() => adapted).then(() => playwright.send(JSON.stringify(message)));
    };
    /** @param {Message} command */
    const toFirefox = (command) => void opened.then(() => browser.send(JSON.stringify(command)));
    const downloads = new Downloads();
    const bodies = new RequestBodies(toFirefox);
    playwright.on('message', (data) => {
      const command = JSON.parse(withNoticedText(String(data)));
      if (isUnknown(command)) {
        toPlaywright({ type: 'success', id: command.id, result: {} });
        return;
      }
      bodies.adapt(command);
      toFirefox(command);
    });
    browser.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (bodies.takeResult(message)) return;
      downloads.adapt(message);
      toPlaywright(message, bodies.addTo(message));
    });
    playwright.on('close', () => browser.close());
    for (const end of /** @type {const} */ (['close', 'error'])) {
      browser.on(end, () => playwright.close());
    }
  });
}

/**
 * Whether Firefox lacks a command. It needs no permission to use the clipboard.
 *
 * @param {Message} command
 */
function isUnknown({ method, params }) {
  if (method === 'permissions.setPermission') return params.descriptor.name.startsWith('clipboard');
  return method === 'emulation.setMediaFeaturesOverride';
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
