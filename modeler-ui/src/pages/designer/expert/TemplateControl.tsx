import { fieldsOf } from '../../../bpmn/edit/fields';
import { useRead } from '../context';
import { useFieldChoices } from '../panel/fieldChoices';
import { CheckedText } from './CheckedText';

type Props = { label: string; hint: string; value: string; onChange: (value: string) => void; field: string };

/** The template of a title or of notices. */
export function TemplateControl(props: Props) {
  const own = useRead(({ process }) => fieldsOf(process));
  return <CheckedText kind="template" fields={useFieldChoices()} own={own} {...props} />;
}
