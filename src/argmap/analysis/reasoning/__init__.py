"""What holds, fails, is open or blocked, and on what that turns; one module a semantics."""
