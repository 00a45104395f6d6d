import { CompressOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** A drawing that can be zoomed. */
type Zoomed = { zoomBy: (factor: number) => void; fit: () => void };

const zoomStep = 1.25;

/** Null: there is nothing drawn yet. */
export function ZoomButtons({ drawing, type = 'text' }: { drawing: Zoomed | null; type?: 'text' | 'default' }) {
  const { t } = useTranslation();
  const tools = [
    { label: t('diagram.zoomOut'), icon: <ZoomOutOutlined />, work: () => drawing?.zoomBy(1 / zoomStep) },
    { label: t('diagram.zoomIn'), icon: <ZoomInOutlined />, work: () => drawing?.zoomBy(zoomStep) },
    { label: t('diagram.fit'), icon: <CompressOutlined />, work: () => drawing?.fit() },
  ];
  return tools.map(({ label, icon, work }) => (
    <Button key={label} type={type} size="small" icon={icon} aria-label={label} title={label} disabled={drawing === null} onClick={work} />
  ));
}
