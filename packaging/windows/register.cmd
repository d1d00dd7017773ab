@echo off
rem Lets a double click on a .yaodian file open yaodian.exe, for the person who runs this: register.cmd PROGRAM.
rem register.cmd --remove takes it back. Only HKEY_CURRENT_USER is written, so that no administrator is needed.
setlocal
set classes=HKCU\Software\Classes
if "%~1"=="--remove" goto remove
if not exist "%~1" (
    echo usage: register.cmd PROGRAM, e.g. register.cmd C:\yaodian\yaodian.exe
    exit /b 2
)
reg add "%classes%\.yaodian" /ve /d Yaodian.Workspace /f >nul || exit /b 1
reg add "%classes%\Yaodian.Workspace" /ve /d "Yaodian data file" /f >nul || exit /b 1
reg add "%classes%\Yaodian.Workspace\DefaultIcon" /ve /d "\"%~f1\",0" /f >nul || exit /b 1
reg add "%classes%\Yaodian.Workspace\shell\open\command" /ve /d "\"%~f1\" \"%%1\"" /f >nul || exit /b 1
exit /b 0
:remove
reg delete "%classes%\.yaodian" /f >nul
reg delete "%classes%\Yaodian.Workspace" /f >nul
