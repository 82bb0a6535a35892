"""What the handbook gives machines as JSON, at addresses and with keys that stay: a version only adds to them."""
