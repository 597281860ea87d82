"""What the program does, without a toolkit: the table of actions, the session, the settings."""
