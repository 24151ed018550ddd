"""`python -m govreport`, for machines whose PATH leaves out the folder of scripts."""

from govreport.cli import main

main()
