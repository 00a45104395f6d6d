import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Choice, MergeConflict } from '../../../api/compare';
import { Instant } from '../../../app/Instant';
import { useLanguage } from '../../../app/language';
import { changeWords } from '../compare/changeWords';

type Props = {
  conflicts: readonly MergeConflict[];
  choices: Readonly<Record<string, Choice>>;
  onChoose: (conflictId: string, choice: Choice) => void;
};

/** What both sides changed, to be chosen one by one. */
export function Conflicts({ conflicts, choices, onChoose }: Props) {
  const { t } = useTranslation();
  const words = changeWords(useLanguage(), t);
  return (
    <section className="conflicts">
      <p>{t('merge.title')}</p>
      {conflicts.map((conflict) => {
        const property = { name: conflict.property, key: conflict.key, key_name: conflict.key_name };
        const value = (side: string | null) =>
          conflict.secret ? t('compare.secretChanged') : words.value(property, side) ?? t('compare.none');
        return (
          <fieldset key={conflict.id}>
            <legend>
              {t(`changeKind.${conflict.kind}`)} <strong>{conflict.name}</strong> · {words.property(property)}
            </legend>
            {!conflict.secret && <p>{t('merge.base')}{t('punctuation.colon')}{value(conflict.base)}</p>}
            <Radio.Group
              vertical
              aria-label={`${conflict.name} ${words.property(property)}`}
              value={choices[conflict.id]}
              onChange={(event) => { onChoose(conflict.id, event.target.value === 'mine' ? 'mine' : 'theirs'); }}
              options={[
                { value: 'mine', label: `${t('merge.mine')}${t('punctuation.colon')}${value(conflict.mine)}` },
                { value: 'theirs', label: `${t('merge.theirs')}${t('punctuation.colon')}${value(conflict.theirs)}` },
              ]}
            />
            <p>
              <small>
                {t('merge.by', { name: conflict.by.creator, version: conflict.by.number })} <Instant value={conflict.by.created} />
              </small>
            </p>
          </fieldset>
        );
      })}
    </section>
  );
}
