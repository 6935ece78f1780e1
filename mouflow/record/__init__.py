"""What happened to each agreement: events, who may do what when, and which words an approval is bound to."""
