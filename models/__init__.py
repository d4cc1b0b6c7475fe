"""What is kept: plain records and their rules, the vault and its store. Neural networks are called weights."""
