"""What asks or tells and goes away again; each is made when it is wanted."""
