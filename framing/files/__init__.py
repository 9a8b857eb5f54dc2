"""Safe dealings with people's files: names, whole writes, and never deleting what we did not write."""

from framing.files.names import file_name, file_names
from framing.files.writing import write_whole

__all__ = ["file_name", "file_names", "write_whole"]
