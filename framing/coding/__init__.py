"""Hand coding: sheets to code, and how far coders agree with each other and with the tool."""
