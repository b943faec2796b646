"""Pages of a PDF on paper, for both windows: with the system's dialog (``print_dialog``) or without one.

``HandoutMaking`` makes them. ``PdfPrinting`` hands them to ``printer_process``, which asks the printer first, follows the
job and takes it back.
"""
