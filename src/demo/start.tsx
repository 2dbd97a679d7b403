import { extendConsole } from '../console/extension/extension';
import { startMock, type MockInPage } from '../mock/browser/browser';
import { switchesOf } from './url-switches';
import { DemoControl } from './DemoControl';
import { errorHelp } from './error-help';
import { StorageProblemNotice } from './StorageProblemNotice';

/** Starts the mock with the query's switches (`?mock=latency:800`), and adds the demo's controls. */
export async function startDemo(search: string): Promise<Pick<MockInPage, 'send'>> {
  const { send, storageProblem, controls } = await startMock(switchesOf(search));
  extendConsole({
    TopBarEnd: () => <DemoControl controls={controls} />,
    ListNotice: () => (
      <StorageProblemNotice read={storageProblem} reset={() => controls.resetData()} />
    ),
    errorHelp: (error) => errorHelp(error, controls),
  });
  return { send };
}
