"""The transcript as text: cells of words, how they are set and marked, and the view that selects them."""
