"""What a host is to send beside the files: one policy, for the pages themselves and for the servers in common use."""
