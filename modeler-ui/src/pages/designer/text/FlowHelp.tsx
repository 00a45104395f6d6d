import { useTranslation } from 'react-i18next';

const topics = ['chain', 'branch', 'condition', 'timer', 'who', 'more'] as const;

/** How a flow is written, with examples in the reader's language. */
export function FlowHelp() {
  const { t } = useTranslation();
  return (
    <details className="text-flow-help">
      <summary>{t('textFlow.help')}</summary>
      <dl>
        {topics.map((topic) => (
          <div key={topic}>
            <dt>{t(`textFlow.help_${topic}`)}</dt>
            <dd><pre>{t(`textFlow.example_${topic}`)}</pre></dd>
          </div>
        ))}
      </dl>
      <p>{t('textFlow.help_rest')}</p>
    </details>
  );
}
