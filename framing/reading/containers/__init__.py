"""Files that hold other files, pages or rows: archives, databases, feeds, web archives, PDF."""
