import { memo } from 'react';
import type { Language } from '../../../i18n/languages';
import { t } from '../../../i18n/t';
import { overList } from '../../../routing/use-key-pair-routes';
import badges from '../../../ui/Badge.module.css';
import type { TextRange } from '../../../ui/fold-text';
import { isolated } from '../../../ui/isolated';
import { Link } from '../../../ui/Link';
import type { KeyPairSummary } from '../rows';
import type { Match } from '../search';
import nameStyles from './KeyCells.module.css';
import styles from './KeyPairsTable.module.css';
import { nameLinkId } from './name-link-id';
import { RowCopyButton, type RowHandlers } from './RowButtons';

interface KeyCellsProps extends Pick<KeyPairSummary, 'name' | 'md5' | 'sha256'> {
  match: Match;
  href: string;
  isNew: boolean;
  copied: string | null;
  handlers: RowHandlers;
  language: Language;
}

/** Memoized: instances arrive later and don't affect these cells. */
export const KeyCells = memo(function KeyCells(props: KeyCellsProps) {
  const { name, md5, sha256, match, href, isNew, copied, handlers } = props;
  const isolatedName = isolated(name);
  const copying = { copied, handlers };
  return (
    <>
      <td role="cell" className={styles['name']}>
        <div className={`row ${nameStyles['nameLine']}`}>
          <Link
            id={nameLinkId(name)}
            to={href}
            state={overList}
            onClick={(event) => {
              // Don't open it again on a double click.
              if (event.detail > 1) event.preventDefault();
            }}
          >
            <Matched text={name} range={match.name} />
          </Link>
          {isNew && <span className={badges['new']}>{t('New')}</span>}
          <RowCopyButton
            label={t('Copy name {name}', { name: isolatedName })}
            text={name}
            {...copying}
          />
        </div>
      </td>
      <td role="cell" className={styles['fingerprint']}>
        {md5 === '' ? (
          <span>{t('Unknown')}</span>
        ) : (
          <>
            <code>
              <Matched text={md5} range={match.md5} />
            </code>
            <RowCopyButton
              label={t('Copy fingerprint of {name}', { name: isolatedName })}
              text={md5}
              {...copying}
            />
          </>
        )}
        <RowCopyButton
          icon="key"
          label={t('Copy public key of {name}', { name: isolatedName })}
          text={() => handlers.readPublicKey(name)}
          {...copying}
        />
        {sha256 !== null && match.sha256 && (
          <code>
            <Matched text={sha256} range={match.sha256} />
          </code>
        )}
      </td>
    </>
  );
});

function Matched({ text, range }: { text: string; range: TextRange | null }) {
  if (range === null) return <bdi translate="no">{text}</bdi>;
  const [start, end] = range;
  return (
    <bdi translate="no">
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </bdi>
  );
}
