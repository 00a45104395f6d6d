import {
  AlignLeftOutlined,
  ApartmentOutlined,
  BorderInnerOutlined,
  CompressOutlined,
  DownloadOutlined,
  EditOutlined,
  ExperimentOutlined,
  HistoryOutlined,
  QuestionCircleOutlined,
  RedoOutlined,
  SearchOutlined,
  UndoOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { App, Button, Dropdown, Tooltip } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { wordsOf } from '../../app/Failure';
import type { Alignment, DiagramModeler } from '../../bpmn/modeler';
import { useDrawn } from './context';
import { download } from './download';
import { OverflowRow } from './OverflowRow';

const zoomStep = 1.25;
const alignments: readonly Alignment[] = ['left', 'center', 'right', 'top', 'middle', 'bottom'];

type Props = {
  modeler: DiagramModeler;
  name: string;
  /** Whether the drawing is being tried, and cannot be changed. */
  trying: boolean;
  onTry: () => void;
  onVersions: () => void;
  onText: () => void;
  onHelp: () => void;
};

export function Toolbar({ modeler, name, trying, onTry, onVersions, onText, onHelp }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { canUndo, canRedo, selected } = useDrawn(modeler);
  /** Works on the canvas, whose keys then go on working. */
  const onCanvas = (work: () => void) => () => {
    work();
    modeler.focus();
  };
  const [tidying, setTidying] = useState(false);
  /** The server lays out; what was drawn meanwhile is newer than its answer. */
  const tidy = async () => {
    setTidying(true);
    const { revision } = modeler.drawn();
    try {
      const laidOut = await api.drafts.layOut(await modeler.xml());
      if (modeler.drawn().revision === revision) {
        await modeler.place(laidOut);
        modeler.fit();
        modeler.focus();
      }
    } catch (error) {
      void message.error(t('designer.tidyFailed', { reason: error instanceof Error ? wordsOf(error, t).title : '' }));
    } finally {
      setTidying(false);
    }
  };
  const exporting = (work: () => Promise<void>) => {
    work().catch((error: unknown) => void message.error(error instanceof Error ? error.message : t('error.crash')));
  };
  const exports = {
    bpmn: async () => { download(`${name}.bpmn`, await modeler.xml(), 'application/xml'); },
    svg: async () => { download(`${name}.svg`, await modeler.svg(), 'image/svg+xml'); },
    png: async () => { download(`${name}.png`, await modeler.png(), 'image/png'); },
  };
  return (
    <OverflowRow label={t('designer.toolbar')} more={t('designer.moreTools')}>
      <Tool label={t('designer.undo')} keys="Ctrl+Z" icon={<UndoOutlined />} disabled={!canUndo || trying} onClick={onCanvas(modeler.undo)} />
      <Tool label={t('designer.redo')} keys="Ctrl+Y" icon={<RedoOutlined />} disabled={!canRedo || trying} onClick={onCanvas(modeler.redo)} />
      <Tool label={t('designer.find')} keys="Ctrl+F" icon={<SearchOutlined />} disabled={trying} onClick={modeler.find} />
      <Dropdown
        trigger={['click']}
        disabled={selected.length < 2 || trying}
        menu={{
          items: [
            ...alignments.map((each) => ({ key: each, label: t(`canvas.align${capital(each)}`), onClick: onCanvas(() => { modeler.align(each); }) })),
            { type: 'divider' as const },
            { key: 'horizontal', label: t('canvas.distributeHorizontally'), disabled: selected.length < 3, onClick: onCanvas(() => { modeler.distribute('horizontal'); }) },
            { key: 'vertical', label: t('canvas.distributeVertically'), disabled: selected.length < 3, onClick: onCanvas(() => { modeler.distribute('vertical'); }) },
          ],
        }}
      >
        <Button type="text" size="small" icon={<AlignLeftOutlined />} aria-label={t('canvas.align')} title={t('designer.alignHint')} />
      </Dropdown>
      <Tool label={t('designer.tidy')} icon={<ApartmentOutlined />} loading={tidying} disabled={trying} onClick={() => void tidy()} />
      <Tool label={t('designer.text')} icon={<EditOutlined />} disabled={trying} onClick={onText} />
      <span className="toolbar-gap" />
      <Tool label={t('diagram.zoomOut')} icon={<ZoomOutOutlined />} disabled={trying} onClick={onCanvas(() => { modeler.zoomBy(1 / zoomStep); })} />
      <Tool label={t('diagram.zoomIn')} icon={<ZoomInOutlined />} disabled={trying} onClick={onCanvas(() => { modeler.zoomBy(zoomStep); })} />
      <Tool label={t('diagram.fit')} icon={<CompressOutlined />} disabled={trying} onClick={onCanvas(modeler.fit)} />
      <Tool label={t('designer.minimap')} icon={<BorderInnerOutlined />} disabled={trying} onClick={onCanvas(modeler.toggleMinimap)} />
      <span className="toolbar-gap" />
      <Dropdown
        trigger={['click']}
        menu={{
          items: (['bpmn', 'svg', 'png'] as const).map((each) => ({ key: each, label: t(`designer.export_${each}`), onClick: () => { exporting(exports[each]); } })),
        }}
      >
        <Button type="text" size="small" icon={<DownloadOutlined />} aria-label={t('designer.export')} title={t('designer.export')} />
      </Dropdown>
      <Tool label={t('designer.tryIt')} icon={<ExperimentOutlined />} pressed={trying} onClick={onTry} />
      <Tool label={t('versions.title')} icon={<HistoryOutlined />} disabled={trying} onClick={onVersions} />
      <Tool label={t('designer.help')} icon={<QuestionCircleOutlined />} onClick={onHelp} />
    </OverflowRow>
  );
}

function capital<T extends string>(word: T): Capitalize<T> {
  return (word.slice(0, 1).toUpperCase() + word.slice(1)) as Capitalize<T>;
}

type ToolProps = {
  label: string;
  keys?: string;
  icon: ReactNode;
  disabled?: boolean;
  loading?: boolean;
  pressed?: boolean;
  onClick: () => void;
};

function Tool({ label, keys, icon, disabled = false, loading = false, pressed, onClick }: ToolProps) {
  return (
    <Tooltip title={keys ? `${label} (${keys})` : label}>
      <Button type={pressed ? 'primary' : 'text'} size="small" icon={icon} aria-label={label} aria-pressed={pressed} disabled={disabled} loading={loading} onClick={onClick} />
    </Tooltip>
  );
}
