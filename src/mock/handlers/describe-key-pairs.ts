import type { WireKeyPair } from '../../contract/key-pairs';
import { describeKeyPairsPageSize } from '../../contract/limits';
import type { Env } from '../env';
import { fingerprintAs, publicKeyAs } from '../switches/listing-formats';
import type { KeyPairRecord } from '../store/records';
import { hasTags, tagFilter, wireTags } from './tag-rules';
import { newestFirst, wireTime } from '../wire/time';
import { SharedJson } from '../wire/response';
import { matchesWildcard } from '../wire/wildcard';
import { requiredRegion } from './handler';
import type { Handler, ResponseBody } from './handler';

const pageNumbers = { default: 1, min: 1, max: 1e9 };
const pageSizes = { min: 1, ...describeKeyPairsPageSize };

/** Source: DescribeKeyPairs, ECS OpenAPI 2014-05-26. Its order, newest first, isn't documented. */
export const describeKeyPairs: Handler<'DescribeKeyPairs'> = async (parameters, { store, env }) => {
  const regionId = requiredRegion(parameters);
  const pageNumber = parameters.integer('PageNumber', pageNumbers);
  const pageSize = parameters.integer('PageSize', pageSizes);
  const includePublicKey = parameters.boolean('IncludePublicKey') ?? false;
  const name = parameters.text('KeyPairName');
  const fingerprint = parameters.text('KeyPairFingerPrint')?.replaceAll(':', '').toLowerCase();
  const resourceGroupId = parameters.text('ResourceGroupId');
  const tags = tagFilter(parameters.tags());

  const rows = await store.read(regionId, (tables) => tables.keyPairs.all());
  const { inOrder, pages } = listOf(rows);
  const page = (found: Rows): SharedJson => {
    const body: ResponseBody<'DescribeKeyPairs'> = {
      PageNumber: pageNumber,
      PageSize: pageSize,
      TotalCount: found.length,
      KeyPairs: {
        KeyPair: found
          .slice((pageNumber - 1) * pageSize, pageNumber * pageSize)
          .map((row) => wireKeyPair(row, includePublicKey, env)),
      },
    };
    return new SharedJson(body);
  };
  if ((name ?? fingerprint ?? resourceGroupId ?? tags[0]) !== undefined) {
    return page(
      inOrder.filter(
        (row) =>
          (name === undefined || matchesWildcard(row.name, name)) &&
          (fingerprint === undefined || row.fingerprint === fingerprint) &&
          (resourceGroupId === undefined || row.resourceGroupId === resourceGroupId) &&
          hasTags(row.tags, tags),
      ),
    );
  }
  const { publicKeyForm, fingerprintForm } = env;
  const key = `${pageNumber} ${pageSize} ${includePublicKey} ${publicKeyForm} ${fingerprintForm}`;
  const json = pages.get(key) ?? page(inOrder);
  if (pages.size < pagesMax) pages.set(key, json);
  return json;
};

type Rows = readonly KeyPairRecord[];

interface List {
  readonly inOrder: Rows;
  /** Responses to requests without a filter. */
  readonly pages: Map<string, SharedJson>;
}

const order = newestFirst((row: KeyPairRecord) => row.name);
/** A change makes a new array of rows. */
const lists = new WeakMap<Rows, List>();
const pagesMax = 100;

function listOf(rows: Rows): List {
  const list = lists.get(rows) ?? { inOrder: rows.toSorted(order), pages: new Map() };
  lists.set(rows, list);
  return list;
}

/** Like the real API, omits empty tags. */
function wireKeyPair(
  row: KeyPairRecord,
  includePublicKey: boolean,
  { publicKeyForm, fingerprintForm }: Env,
): WireKeyPair {
  const wire: WireKeyPair = {
    KeyPairName: row.name,
    KeyPairFingerPrint: fingerprintAs(fingerprintForm, row.fingerprint),
    CreationTime: wireTime(row.createdAt),
    ResourceGroupId: row.resourceGroupId,
  };
  if (row.tags.length > 0) wire.Tags = { Tag: wireTags(row.tags) };
  if (includePublicKey) wire.PublicKey = publicKeyAs(publicKeyForm, row.publicKey);
  return wire;
}
