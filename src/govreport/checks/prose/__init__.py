"""Rules over the text of a document, one file each; `rules` lists them in code order."""
