import { mockCodes, unknownSwitchCode } from '../contract/mock-extensions';
import type { ApiError } from '../console/api/api-error';
import type { ErrorHelp } from '../console/extension/extension';
import { t } from '../console/i18n/t';
import { Button } from '../console/ui/Button';
import { loadable } from '../console/ui/loadable';
import type { AdjustableApi } from '../mock/switches/adjustable-api';
import { formatSwitches, readSwitches } from '../mock/switches/parse-switches';
import { withSwitches } from './url-switches';
import { UnknownSwitchesNotice } from './UnknownSwitchesNotice';

const ResetData = loadable(async () => (await import('./ResetData')).ResetData);

/** Help with the errors that only the mock returns; `null` for every other error. */
export function errorHelp(error: ApiError, controls: AdjustableApi): ErrorHelp | null {
  switch (error.code) {
    case unknownSwitchCode:
      return {
        notice: (
          <UnknownSwitchesNotice
            wrong={readSwitches(controls.switches).wrong}
            onRemove={() => removeUnknown(controls)}
          />
        ),
      };
    case mockCodes.corruptData:
      return { actions: <ResetData reset={() => controls.resetData()} /> };
    case mockCodes.newerData:
      return {
        actions: (
          <>
            <Button onClick={() => location.reload()}>{t('Reload the page')}</Button>
            <ResetData reset={() => controls.resetData()} />
          </>
        ),
      };
    default:
      return null;
  }
}

/** Reloads the page without the unknown switches. */
function removeUnknown(controls: AdjustableApi): void {
  const known = formatSwitches(readSwitches(controls.switches).switches);
  location.search = withSwitches(location.search, known);
}
