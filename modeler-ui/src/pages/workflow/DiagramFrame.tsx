import { CompressOutlined, OneToOneOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Card, Space, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../app/Failure';
import { Waiting } from '../../app/Waiting';
import { useDiagram, type DiagramOptions } from './useDiagram';

type Props = DiagramOptions & {
  /** Why the file did not come; null when it did or is on its way. */
  failure: Error | null;
  onRetry: () => void;
  /** What the signs mean, below the diagram. */
  legend: ReactNode;
};

const zoomStep = 1.25;

/** A diagram with its tools. */
export function DiagramFrame({ failure, onRetry, legend, ...options }: Props) {
  const { t } = useTranslation();
  const { container, viewer, broken } = useDiagram(options);
  return (
    <Card
      size="small"
      className="diagram"
      title={<h2>{t('diagram.title')}</h2>}
      extra={
        <Space size={2}>
          <Tool label={t('diagram.fit')} icon={<CompressOutlined />} onClick={viewer && (() => { viewer.fit(); })} />
          <Tool label={t('diagram.reset')} icon={<OneToOneOutlined />} onClick={viewer && (() => { viewer.originalSize(); })} />
          <Tool label={t('diagram.zoomOut')} icon={<ZoomOutOutlined />} onClick={viewer && (() => { viewer.zoomBy(1 / zoomStep); })} />
          <Tool label={t('diagram.zoomIn')} icon={<ZoomInOutlined />} onClick={viewer && (() => { viewer.zoomBy(zoomStep); })} />
        </Space>
      }
    >
      <div className="diagram-canvas" ref={container} />
      {!viewer && (
        <div className="diagram-cover">
          {failure ? (
            <Failure error={failure} onRetry={onRetry} />
          ) : broken ? (
            <p role="alert">
              <strong>{t('diagram.broken')}</strong>
              <br />
              {t('diagram.brokenHint')}
            </p>
          ) : (
            <Waiting text={t('diagram.loading')} />
          )}
        </div>
      )}
      {legend}
    </Card>
  );
}

function Tool({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: (() => void) | null }) {
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        size="small"
        icon={icon}
        aria-label={label}
        disabled={onClick === null}
        {...(onClick ? { onClick } : {})}
      />
    </Tooltip>
  );
}
