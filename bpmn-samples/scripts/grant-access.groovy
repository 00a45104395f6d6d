// Stands for the call that would open the account; what it prints is the flow log's remark.
String account = ticket.account as String
String system = ticket.system as String
String level = ticket.access_level as String

println "ticket ${ticket_id}: ${account} now has ${level} access to ${system}"
println "started by ${action_from}"
