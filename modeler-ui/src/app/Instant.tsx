import { formatInstant } from '../i18n/format';
import { useLanguage } from './language';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant of the server, in the browser's zone. */
export function Instant({ value }: { value: string }) {
  return (
    <time dateTime={value} title={`${value} (${zone})`}>
      {formatInstant(useLanguage(), value)}
    </time>
  );
}
