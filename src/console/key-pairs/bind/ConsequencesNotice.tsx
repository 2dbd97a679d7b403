import type { Instance } from '../../../contract/instances';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { InstanceNames } from '../../instances/InstanceNames';
import { Notice } from '../../ui/Notice';
import { consequencesOf } from './consequences';
import { bindTexts } from './bind-texts';
import type { Binding } from './binding-rules';

interface ConsequencesNoticeProps {
  binding: Binding;
  chosen: readonly Instance[];
}

export function ConsequencesNotice({ binding, chosen }: ConsequencesNoticeProps) {
  const { losing, needingRestart, takingItAtStart } = consequencesOf(binding, chosen);
  return (
    <Notice
      tone="warning"
      title={t(
        { one: 'Effects on {count} instance', other: 'Effects on {count} instances' },
        { count: chosen.length },
      )}
    >
      <ul className="bullets">
        {losing.map(({ keyPairName: lost, instances }) => (
          <li key={lost}>
            <Phrase
              text="<b>{keyPair}</b> is replaced and can no longer be used to log in to {instances}."
              b={<b />}
              keyPair={lost}
              instances={<InstanceNames instances={instances} />}
            />
          </li>
        ))}
        <li>{bindTexts[binding.mode].login()}</li>
        {needingRestart.length > 0 && (
          <li>
            <Phrase
              text="Takes effect after a restart: {instances}"
              instances={<InstanceNames instances={needingRestart} />}
            />
          </li>
        )}
        {takingItAtStart.length > 0 && (
          <li>
            <Phrase
              text="Takes effect at the next start: {instances}"
              instances={<InstanceNames instances={takingItAtStart} />}
            />
          </li>
        )}
      </ul>
    </Notice>
  );
}
