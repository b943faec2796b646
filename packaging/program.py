"""What the frozen program runs: the command line, or the helper process that its arguments name."""

import multiprocessing
import os
import sys

from reader.system.own_program import restore_library_path, run_module

restore_library_path(os.environ)
multiprocessing.freeze_support()
if not run_module(sys.argv):
    from reader.__main__ import main

    sys.exit(main())
