import { MutationCache, QueryCache, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api';
import { ApiError } from '../api/error';

/** Null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.session.current(signal),
  staleTime: 60_000,
});

export function useSession() {
  return useQuery(sessionQuery);
}

/** A client that learns from any 401 that the session has ended: what needs one then shows the sign-in page. */
export function createQueryClient(): QueryClient {
  const noticeEnd = (error: Error) => {
    if (error instanceof ApiError && error.unauthenticated) {
      client.setQueryData(sessionQuery.queryKey, null);
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A refusal stays one however often it is asked for; a broken connection or server may come back.
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiError && (error.failure === 'network' || error.status >= 500),
      },
    },
  });
  return client;
}
