import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LiveMoved } from '../../../api/drafts';
import { Instant } from '../../../app/Instant';

/** Who has published meanwhile, and what that changed. */
export function MovedAlert({ moved, mergeable }: { moved: LiveMoved; mergeable: boolean }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('publish.conflict')}
      description={
        <>
          {t('publish.conflictWho', { name: moved.live.creator, version: moved.live.number })} <Instant value={moved.live.created} />
          <ul className="moved">
            {moved.changes.map(({ kind, change, element_id, name }) => (
              <li key={`${kind} ${element_id}`}>
                {t(`publish.change_${change}`)} {name || element_id} · {t(`changeKind.${kind}`)}
              </li>
            ))}
          </ul>
          <p>
            {mergeable && `${t('merge.hint')} `}
            {t('merge.overwriteHint')}
          </p>
        </>
      }
    />
  );
}
