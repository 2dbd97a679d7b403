import { mockCodes, unknownSwitchCode } from '../contract/mock-extensions';
import type { ApiError } from '../console/api/api-error';
import type { ErrorHelp } from '../console/extension/extension';
import { Button } from '../console/ui/Button';
import { Notice } from '../console/ui/Notice';
import type { AdjustableApi } from '../mock/controls/adjustable-api';
import { formatFaults, readFaults } from '../mock/controls/faults';
import { withSwitches } from './address';
import { ResetData } from './ResetData';

/** Help with the errors that only the mock returns; `null` for every other error. */
export function errorHelp(error: ApiError, controls: AdjustableApi): ErrorHelp | null {
  switch (error.code) {
    case unknownSwitchCode:
      return { notice: <UnknownSwitchesNotice message={error.message} controls={controls} /> };
    case mockCodes.corruptData:
      return { actions: <ResetData reset={() => controls.resetData()} /> };
    case mockCodes.newerData:
      return {
        actions: (
          <>
            <Button onClick={() => location.reload()}>Reload the page</Button>
            <ResetData reset={() => controls.resetData()} />
          </>
        ),
      };
    default:
      return null;
  }
}

interface UnknownSwitchesNoticeProps {
  message: string;
  controls: AdjustableApi;
}

/** Every request fails until the unknown switches are gone, so a retry doesn't help. */
function UnknownSwitchesNotice({ message, controls }: UnknownSwitchesNoticeProps) {
  function dropUnknown() {
    const known = formatFaults(readFaults(controls.switches).faults);
    location.search = withSwitches(location.search, known);
  }

  return (
    <Notice
      tone="error"
      title="The address of this page asks the demo for what it does not have"
      actions={<Button onClick={dropUnknown}>Go on without</Button>}
    >
      <p>{message}</p>
    </Notice>
  );
}
