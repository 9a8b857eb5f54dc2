"""What people have becomes a folder that every command reads: imported files and fetched pages."""
