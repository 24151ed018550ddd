"""From a finished file and findings to the same file corrected, or with the findings as comments."""
