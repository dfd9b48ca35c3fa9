@echo off
rem The command line of Tu Lieu: the installed program, run as Node, with the same engine.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\tulieu.exe" "%~dp0..\resources\app.asar\out\main\cli.js" %*
exit /b %ERRORLEVEL%
