import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

export const pageSizes = [20, 50, 100];

/** Milliseconds without typing after which the list is searched. */
const pause = 300;

/** The list's search and page, kept in the address so that reloading, going back and sharing give the same list. */
export function useListAddress() {
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('search') ?? '';
  const page = positive(parameters.get('page')) ?? 1;
  const size = positive(parameters.get('per_page'));
  const perPage = size !== null && pageSizes.includes(size) ? size : 20;
  const [typed, setTyped] = useState(search);

  useEffect(() => {
    if (typed.trim() === search) {
      return;
    }
    const timer = setTimeout(() => {
      setParameters(
        (former) => address(former, { search: typed.trim(), page: '' }),
        { replace: true },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, search, setParameters]);

  return {
    search,
    page,
    perPage,
    /** What stands in the search field, ahead of search while somebody types. */
    typed,
    type: setTyped,
    turn: (toPage: number, toSize: number) => {
      const first = toSize === perPage ? toPage : 1;
      setParameters((former) => address(former, { page: first.toString(), per_page: toSize.toString() }));
    },
  };
}

function address(former: URLSearchParams, changes: Record<string, string>): URLSearchParams {
  const next = new URLSearchParams(former);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') {
      next.delete(name);
    } else {
      next.set(name, value);
    }
  }
  return next;
}

function positive(text: string | null): number | null {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
