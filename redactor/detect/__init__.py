"""Detection: what in an interview may identify somebody. Its heavy part, the Detector, is in redactor.detect.engine."""
