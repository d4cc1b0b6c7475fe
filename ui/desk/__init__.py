"""The researcher's desk: transcript, findings, speakers."""
