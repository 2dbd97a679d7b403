import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { calledActions } from '../../contract/actions';
import { setTransport } from '../api/transport';
import { call } from '../api/call';
import { access, changeAccess } from './access';
import { learnPermissions } from './permissions';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://console.test/' });
  changeAccess({ refusals: new Map() });
  onTestFinished(learnPermissions());
});

async function refuseWith(body: object, status = 403): Promise<void> {
  setTransport({
    send: async () => Response.json({ RequestId: 'R', Message: '', ...body }, { status }),
  });
  const request = { RegionId: 'cn-hangzhou', KeyPairName: 'web', PublicKeyBody: 'ssh-rsa AAAA' };
  await call(calledActions.ImportKeyPair, request, { timeout: 1000 }).catch(() => undefined);
}

it('learns the permission of the action that was refused', async () => {
  await refuseWith({ Code: 'Forbidden.RAM' });
  expect([...access().refusals.keys()]).toEqual(['ecs:ImportKeyPair']);
  expect(access().refusals.get('ecs:ImportKeyPair')?.requestId).toBe('R');
});

it('learns another permission where ECS names that', async () => {
  await refuseWith({
    Code: 'Forbidden.RAM',
    AccessDeniedDetail: { AuthAction: 'ecs:TagResources' },
  });
  expect([...access().refusals.keys()]).toEqual(['ecs:TagResources']);
});

it('learns nothing from other errors', async () => {
  await refuseWith({ Code: 'KeyPair.AlreadyExist' }, 409);
  await refuseWith({ Code: 'InternalError' }, 500);
  expect(access().refusals.size).toBe(0);
});
