import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * @typedef {object} Load
 * @property {number} perSecond requests that got a response
 * @property {number[]} times milliseconds of each, sorted by when it ended
 */

/**
 * Keeps connections busy, each with one request after the other. It speaks just as much HTTP as it
 * takes to find the end of a response: a whole client would take more of the processor than a server.
 *
 * @param {string} url
 * @param {{ connections: number, milliseconds: number }} load
 * @param {(client: number, round: number) => Record<string, string>} parameters of each request
 * @returns {Promise<Load>}
 * @throws Error for a response other than 200
 */
export async function loadServer(url, { connections, milliseconds }, parameters) {
  const { hostname, port, pathname } = new URL(url);
  /** @type {number[]} */
  const times = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, client) => {
      const socket = connect(Number(port), hostname).setNoDelay();
      await once(socket, 'connect');
      for (let round = 0; performance.now() - start < milliseconds; round += 1) {
        const request = post(hostname, pathname, parameters(client, round));
        const before = performance.now();
        await response(socket, request);
        times.push(performance.now() - before);
      }
      socket.destroy();
    }),
  );
  return { perSecond: (times.length * 1000) / (performance.now() - start), times };
}

/**
 * @param {string} host
 * @param {string} path
 * @param {Record<string, string>} parameters
 */
function post(host, path, parameters) {
  const body = new URLSearchParams(parameters).toString();
  return [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

/**
 * Sends a request, and waits until its response is there.
 *
 * @param {import('node:net').Socket} socket
 * @param {string} request
 * @returns {Promise<void>}
 */
function response(socket, request) {
  return new Promise((resolve, reject) => {
    let missing = Number.NaN;
    let head = '';
    /** @param {Buffer} bytes */
    function read(bytes) {
      if (!Number.isNaN(missing)) return take(bytes.length);
      head += bytes.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const [, status] = /^HTTP\/1\.1 (\d+)/.exec(head) ?? [];
      const [, length] = /^content-length: (\d+)/im.exec(head.slice(0, end)) ?? [];
      if (status !== '200' || length === undefined) return settle(new Error(head));
      missing = Number(length);
      take(head.length - end - 4);
    }
    /** @param {number} count */
    function take(count) {
      missing -= count;
      if (missing <= 0) settle(null);
    }
    /** @param {Error | null} error */
    function settle(error) {
      socket.off('data', read).off('error', lost);
      if (error) reject(error);
      else resolve();
    }
    /** @param {Error} error */
    const lost = (error) => settle(error);
    socket.on('data', read).once('error', lost).write(request);
  });
}
