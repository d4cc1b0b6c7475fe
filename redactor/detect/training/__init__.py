"""Makes the tagger's weights from interviews and sentences written for this project."""
