@echo off
rem The command line of Patient Reader. Its windows are opened by pythonw.exe, from the Start menu.
"%~dp0python.exe" -m reader %*
