import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

const keys = [
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Y'],
  ['copy', 'Ctrl+C'],
  ['paste', 'Ctrl+V'],
  ['cut', 'Ctrl+X'],
  ['duplicate', 'Ctrl+D'],
  ['selectAll', 'Ctrl+A'],
  ['find', 'Ctrl+F'],
  ['save', 'Ctrl+S'],
  ['remove', 'Delete'],
  ['rename', 'E'],
  ['replace', 'R'],
  ['connect', 'C'],
  ['lasso', 'L'],
  ['hand', 'H'],
  ['space', 'S'],
  ['move', '← ↑ → ↓'],
] as const;

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('designer.help')} footer={null} onCancel={onClose}>
      <p>{t('designer.helpLead')}</p>
      <dl className="keys">
        {keys.map(([name, key]) => (
          <div key={name}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
