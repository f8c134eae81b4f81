"""`python -m generator` is the command `careers`."""

import sys

from generator.cli import main

sys.exit(main())
