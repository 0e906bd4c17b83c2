"""What knows nothing of careers: names and their spelling, frozen classes, files and folders, the
errors."""
