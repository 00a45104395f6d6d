import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

/** BPMN's signs as this product uses them. */
const signs = {
  start: <circle cx="10" cy="10" r="7" {...line} />,
  userTask: (
    <>
      <rect x="1.500" y="3.500" width="17" height="13" rx="3" {...line} />
      <circle cx="6" cy="7.500" r="1.500" {...line} strokeWidth={1} />
      <path d="M3.500 12.500c0-3.500 5-3.500 5 0z" {...line} strokeWidth={1} />
    </>
  ),
  serviceTask: (
    <>
      <rect x="1.500" y="3.500" width="17" height="13" rx="3" {...line} />
      <circle cx="6.500" cy="8.500" r="2" {...line} strokeDasharray="1.2 .8" />
    </>
  ),
  callActivity: <rect x="2" y="4" width="16" height="12" rx="3" {...line} strokeWidth={3} />,
  end: <circle cx="10" cy="10" r="7" {...line} strokeWidth={3.2} />,
  timer: (
    <>
      <circle cx="10" cy="10" r="8" {...line} strokeWidth={1} />
      <circle cx="10" cy="10" r="6" {...line} strokeWidth={1} />
      <path d="M10 6.500V10l2.500 1.500" {...line} strokeWidth={1} />
    </>
  ),
  exclusive: (
    <>
      <path d="M10 1.500 18.500 10 10 18.500 1.500 10z" {...line} />
      <path d="m7.500 7 5 6m0-6-5 6" {...line} />
    </>
  ),
  parallel: (
    <>
      <path d="M10 1.500 18.500 10 10 18.500 1.500 10z" {...line} />
      <path d="M10 6v8m-4-4h8" {...line} />
    </>
  ),
} satisfies Record<string, ReactNode>;

export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="legend" aria-label={t('diagram.legend')}>
      {(Object.keys(signs) as (keyof typeof signs)[]).map((kind) => (
        <li key={kind}>
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            {signs[kind]}
          </svg>
          {t(`elementKind.${kind}`)}
        </li>
      ))}
      <li>
        <span className="legend-count" aria-hidden="true">
          2
        </span>
        {t('diagram.legendTickets')}
      </li>
    </ul>
  );
}
