import type { Page } from '@playwright/test';

export interface Heap {
  /** All live strings, which V8 truncates after 1024 characters. */
  strings: string[];
  /** The lengths of all live array buffers. A snapshot doesn't have their contents. */
  bufferLengths: number[];
  /** The number of live CryptoKey objects. */
  cryptoKeys: number;
}

/** The live objects in a page's memory after a garbage collection. Call it before other evaluations. */
export async function heapOf(page: Page): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { snapshot, nodes, strings } = JSON.parse(chunks.join('')) as Snapshot;

  const fields = snapshot.meta.node_fields;
  const type = fields.indexOf('type');
  const name = fields.indexOf('name');
  const size = fields.indexOf('self_size');
  const native = snapshot.meta.node_types[0].indexOf('native');
  const bufferLengths: number[] = [];
  let cryptoKeys = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const isNative = nodes[node + type] === native;
    const named = strings[nodes[node + name] ?? 0];
    if (named === 'system / JSArrayBufferData') bufferLengths.push(nodes[node + size] ?? 0);
    if (named === 'CryptoKey' && isNative) cryptoKeys += 1;
  }
  return { strings, bufferLengths, cryptoKeys };
}

/** The part of V8's heap snapshot format used here: nodes are rows of numbers in one flat list. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]] } };
  nodes: number[];
  strings: string[];
}
