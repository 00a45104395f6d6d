import { Navigate, Outlet, useLocation } from 'react-router';
import { Failure } from './Failure';
import { useSession } from './queries';
import { signInPath } from './returnPath';
import { Waiting } from './Waiting';

/** What is below is seen by those who are signed in; others are asked to, and come back. */
export function RequireSession() {
  const session = useSession();
  const location = useLocation();
  if (session.data) {
    return <Outlet />;
  }
  if (session.data === null) {
    return <Navigate to={signInPath(location)} replace />;
  }
  return session.isError ? <Failure error={session.error} onRetry={() => void session.refetch()} /> : <Waiting />;
}
