// Stands for a restart. Fails while the host is missing, so that a retry can be tried out.
String host = ((ticket.host ?: '') as String).trim()
String service = ticket.service as String

if (host.isEmpty() || host == 'unknown') {
  throw new IllegalStateException("host '${host}' is not known: set the field host, then retry")
}

println "restarting ${service} on ${host}"
println action_from.endsWith('_retry') ? 'done, after a retry' : 'done'
