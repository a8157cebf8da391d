@echo off
rem Runs Ayneh on Windows: the jar above this file's folder, by the Java beside it, of JAVA_HOME, or on PATH. All
rem arguments are the program's. AYNEH_JAVA_OPTS has options for Java.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%\runtime\bin\java.exe" set "java=%home%\runtime\bin\java.exe"
"%java%" %AYNEH_JAVA_OPTS% -jar "%home%\ayneh.jar" %*
exit /b %errorlevel%
