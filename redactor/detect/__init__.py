"""Detection: what in an interview may identify somebody. Its heavy part, the Detector, is in redactor.detect.engine."""

NAMES_UNREAD = (
    "No model for this language is installed: names are not looked for by a model; patterns and lists are. "
    "Read the transcript for names yourself."
)
"""What a person is told where a Detector `reads_names` not."""
