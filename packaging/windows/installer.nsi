; The installer for Windows. Made by make_windows.py, which gives VERSION, NUMBERS, TREE, ICON, FILES, OUT and SQUEEZE.
;
;   /S               without any window         /AllUsers or /CurrentUser     for whom
;   /D=FOLDER        where, as the last word    /NOSHORTCUTS                  no entries in the Start menu
;
; Ends with 0 when done, 1 when cancelled, 2 when it could not: Patient Reader is open, or Windows is too old.

Unicode true
Target amd64-unicode
SetCompressor /SOLID ${SQUEEZE}
!if ${SQUEEZE} == lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
ManifestSupportedOS all
BrandingText " "

!define NAME "Patient Reader"
!define KEY "PatientReader"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${KEY}"
!define CAPABILITIES "Software\${KEY}\Capabilities"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_FUNCTION use64
!define MULTIUSER_INSTALLMODE_UNFUNCTION un.use64
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

Name "${NAME}"
OutFile "${OUT}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} ${VERSION}"
VIAddVersionKey "CompanyName" "The Patient Reader authors"
VIAddVersionKey "LegalCopyright" "The Patient Reader authors"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\pythonw.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "-m reader"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
LangString OPEN ${LANG_ENGLISH} "Patient Reader is open on this computer. Close it, then try again."
LangString OPEN ${LANG_SPANISH} "Patient Reader está abierto en este equipo. Ciérrelo e inténtelo de nuevo."
LangString OLD ${LANG_ENGLISH} "Patient Reader needs Windows 10 (version 1809) or newer."
LangString OLD ${LANG_SPANISH} "Patient Reader necesita Windows 10 (versión 1809) o posterior."
LangString FOREIGN ${LANG_ENGLISH} "This folder holds other files. Choose an empty one."
LangString FOREIGN ${LANG_SPANISH} "Esta carpeta contiene otros archivos. Elija una vacía."

!macro USE64
  SetRegView 64
!macroend
Function use64
  !insertmacro USE64
FunctionEnd
Function un.use64
  !insertmacro USE64
FunctionEnd

; Says $0 and ends: nothing was changed.
!macro REFUSE UN
Function ${UN}refuse
  MessageBox MB_OK|MB_ICONSTOP "$0" /SD IDOK
  SetErrorLevel 2
  Quit
FunctionEnd
!macroend
!insertmacro REFUSE ""
!insertmacro REFUSE "un."

; Windows lets nobody write to a library that a program has loaded.
!macro CLOSED UN
Function ${UN}closed
  IfFileExists "$INSTDIR\python313.dll" 0 closed
  ClearErrors
  FileOpen $1 "$INSTDIR\python313.dll" a
  ${If} ${Errors}
    StrCpy $0 "$(OPEN)"
    Call ${UN}refuse
  ${EndIf}
  FileClose $1
closed:
FunctionEnd
!macroend
!insertmacro CLOSED ""
!insertmacro CLOSED "un."

Function .onInit
  SetRegView 64
  ${IfNot} ${AtLeastWin10}
    StrCpy $0 "$(OLD)"
    Call refuse
  ${EndIf}
  ; What /D names wins over the folder that MultiUser chooses.
  StrCpy $R9 $INSTDIR
  !insertmacro MULTIUSER_INIT
  ${If} $R9 != ""
    StrCpy $INSTDIR $R9
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

; Takes away what a version put there, and nothing else: the clinic's data is in the users' folders.
!macro TAKE_AWAY UN
Function ${UN}takeAway
  RMDir /r "$INSTDIR\app"
  !include "${FILES}"
FunctionEnd
!macroend
!insertmacro TAKE_AWAY ""
!insertmacro TAKE_AWAY "un."

Section
  Call closed
  ${IfNot} ${FileExists} "$INSTDIR\uninstall.exe"
  ${AndIf} ${FileExists} "$INSTDIR\app\*.*"
    StrCpy $0 "$(FOREIGN)"
    Call refuse
  ${EndIf}
  Call takeAway
  ClearErrors
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    SetErrorLevel 2
    Abort
  ${EndIf}

  ${GetParameters} $1
  ClearErrors
  ${GetOptions} $1 "/NOSHORTCUTS" $2
  ${If} ${Errors}
    CreateDirectory "$SMPROGRAMS\${NAME}"
    CreateShortCut "$SMPROGRAMS\${NAME}\${NAME}.lnk" "$INSTDIR\pythonw.exe" "-m reader" "$INSTDIR\patient-reader.ico"
    CreateShortCut "$SMPROGRAMS\${NAME}\${NAME} (kiosk).lnk" "$INSTDIR\pythonw.exe" "-m reader kiosk" "$INSTDIR\patient-reader.ico"
  ${EndIf}

  WriteRegStr SHCTX "Software\Classes\patientreader" "" "URL:${NAME}"
  WriteRegStr SHCTX "Software\Classes\patientreader" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\patientreader\DefaultIcon" "" "$INSTDIR\patient-reader.ico"
  WriteRegStr SHCTX "Software\Classes\patientreader\shell\open\command" "" '"$INSTDIR\pythonw.exe" -m reader open "%1"'
  WriteRegStr SHCTX "${CAPABILITIES}" "ApplicationName" "${NAME}"
  WriteRegStr SHCTX "${CAPABILITIES}" "ApplicationDescription" "Patient-education articles of your clinic"
  WriteRegStr SHCTX "${CAPABILITIES}\URLAssociations" "patientreader" "patientreader"
  WriteRegStr SHCTX "Software\RegisteredApplications" "${NAME}" "${CAPABILITIES}"

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\patient-reader.ico"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Patient Reader authors"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section Uninstall
  Call un.closed
  Call un.takeAway
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}\${NAME}.lnk"
  Delete "$SMPROGRAMS\${NAME}\${NAME} (kiosk).lnk"
  RMDir "$SMPROGRAMS\${NAME}"
  DeleteRegKey SHCTX "Software\Classes\patientreader"
  DeleteRegKey SHCTX "Software\${KEY}"
  DeleteRegValue SHCTX "Software\RegisteredApplications" "${NAME}"
  DeleteRegKey SHCTX "${UNINSTALL}"
SectionEnd
