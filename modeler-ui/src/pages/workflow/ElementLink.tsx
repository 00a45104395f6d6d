import type { WorkflowWords } from './workflowWords';

type Props = {
  id: string;
  words: WorkflowWords;
  selected: string | null;
  onSelect: (elementId: string | null) => void;
};

/** An element's name that selects it. */
export function ElementLink({ id, words, selected, onSelect }: Props) {
  return (
    <button
      type="button"
      className="element-link"
      aria-pressed={id === selected}
      onClick={(event) => {
        event.stopPropagation();
        onSelect(id === selected ? null : id);
      }}
    >
      {words.element(id)}
    </button>
  );
}
