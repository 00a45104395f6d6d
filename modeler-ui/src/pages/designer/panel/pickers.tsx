import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api';
import type { Choice, LongList } from '../../../api/directory';
import { isNumber, useNamed } from '../../../app/directoryNames';
import { Labelled } from './controls';

/** Lists that are searched here, not by the server. */
const whole = ['scripts', 'notices', 'applications'] as const;
export type Directory = LongList | (typeof whole)[number];

const isWhole = (directory: Directory): directory is (typeof whole)[number] => whole.some((each) => each === directory);

function useChoices(directory: Directory, search: string) {
  return useQuery({
    queryKey: ['directory', directory, search],
    queryFn: ({ signal }) =>
      isWhole(directory)
        ? api.directory[directory](signal)
        : api.directory[directory](search, signal),
    staleTime: 60_000,
  });
}

type SelectProps = {
  directory: Directory;
  /** As the file holds it: values separated by commas. */
  value: string;
  onChange: (value: string) => void;
  multiple?: boolean;
};

type Props = SelectProps & { label: string; field?: string; hint?: ReactNode };

/** Chosen from what the server knows; what the file names and the server does not is shown as it is. */
export function Picker({ label, field, hint, ...rest }: Props) {
  return (
    <Labelled label={label} {...(field !== undefined && { field })} {...(hint !== undefined && { hint })}>
      {(id) => <PickerSelect id={id} {...rest} />}
    </Labelled>
  );
}

/** A picker with its label elsewhere: an id that a label names, or a label of its own. */
export function PickerSelect({ directory, value, onChange, multiple = false, id, label, small = false, disabled = false }: SelectProps & { id?: string; label?: string; small?: boolean; disabled?: boolean }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const listed = isWhole(directory);
  const found = useChoices(directory, listed ? '' : search);
  const chosen = value.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const shown = useChoices(directory, '').data;
  const named = useNotShown(directory, chosen, shown);
  const known = new Map([...(shown ?? []), ...named, ...(found.data ?? [])].map((choice) => [choice.value, choice]));
  const options = (found.data ?? []).map(({ value: each, label: name, detail, above }) => ({
    value: each,
    label: name,
    detail,
    // What is above is not among what a search found: there the way is told in full.
    level: search === '' ? (above?.length ?? 0) : 0,
  }));
  const text = (choice: string) => known.get(choice)?.label ?? byName(known, choice)?.label ?? choice;
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(small && { size: 'small' as const })}
      {...(multiple && { mode: 'multiple' as const })}
      allowClear
      disabled={disabled}
      value={multiple ? chosen.map((each) => ({ value: each, label: text(each) })) : chosen[0] ? { value: chosen[0], label: text(chosen[0]) } : null}
      labelInValue
      showSearch={{ filterOption: listed ? (input, option) => (option?.label ?? '').toLowerCase().includes(input.toLowerCase()) : false, onSearch: setTyped }}
      options={options}
      optionRender={({ data }) => (
        <div className="choice" style={{ paddingInlineStart: data.level * 16 }}>
          <span>{data.label}</span>
          <span className="choice-detail">{data.detail}</span>
        </div>
      )}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? t('app.loading') : found.isError ? t('panel.pickerFailed') : t('panel.pickerEmpty')}
      placeholder={t('panel.pickerPlaceholder')}
      onChange={(next) => {
        const picked: { value: string }[] = next === null || next === undefined ? [] : [next].flat();
        onChange(picked.map((each) => each.value).join(','));
      }}
    />
  );
}

/** Those chosen that the list does not show, be it for its length. */
function useNotShown(directory: Directory, chosen: readonly string[], shown: readonly Choice[] | undefined): readonly Choice[] {
  const asked = isWhole(directory) || shown === undefined ? [] : chosen.filter((value) => !shown.some((choice) => choice.value === value));
  const list = isWhole(directory) ? 'people' : directory;
  return useNamed(list, list === 'people' ? asked : asked.filter(isNumber)) ?? [];
}

/** Files may name departments, roles and scripts instead of giving their numbers. */
function byName(known: ReadonlyMap<string, Choice>, name: string): Choice | undefined {
  return [...known.values()].find(({ label }) => label === name);
}
