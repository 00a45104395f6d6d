// Looks over an account request before a person sees it. An error keeps the ticket here.
String account = (ticket.account ?: '') as String
String level = (ticket.access_level ?: '') as String

if (!(account ==~ /[a-z][a-z0-9.-]{1,30}/)) {
  throw new IllegalArgumentException("account '${account}' must be lower-case letters, digits, dots and dashes")
}

println "account ${account}: name is fine"
println "system ${ticket.system}: known"
println level == 'admin' ? 'risk: high, administrator rights were asked for' : 'risk: low'
