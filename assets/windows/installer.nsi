; The installer for Windows, for one user: it needs no rights, and writes to that user's folders and registry
; alone. `scripts/package windows` runs makensis on it, and says VERSION, FILES (what is installed), SOURCE
; (this repository) and OUT.
;
; Of a name such as dossier.sitmap.json Windows knows the last ending alone. That one belongs to whatever the
; user opens .json with, so Sitmap only joins the programs in "Open with". The ending .sitmap is its own.

Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define CLASSES "Software\Classes"
!define DOSSIER "Sitmap.Dossier"
!define PROGRAM_KEY "${CLASSES}\Applications\sitmap.exe"
!define PATH_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths\sitmap.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Sitmap"
!define SHORTCUT "$SMPROGRAMS\Sitmap.lnk"

Name "Sitmap"
BrandingText "Sitmap ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Sitmap"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey ProductName "Sitmap"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Sitmap installer"
VIAddVersionKey CompanyName "The Sitmap authors"
VIAddVersionKey LegalCopyright "The Sitmap authors. MIT or Apache-2.0"

!define MUI_ICON "${SOURCE}/assets/icon/sitmap.ico"
!define MUI_UNICON "${SOURCE}/assets/icon/sitmap.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\sitmap.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The language of the system is taken, and the first where it is none of these.
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE French
!insertmacro MUI_LANGUAGE Arabic

LangString DOSSIER_NAME ${LANG_ENGLISH} "Sitmap dossier"
LangString DOSSIER_NAME ${LANG_FRENCH} "Dossier Sitmap"
LangString DOSSIER_NAME ${LANG_ARABIC} "إضبارة Sitmap"
LangString IS_RUNNING ${LANG_ENGLISH} "Sitmap is running. Please close it, then try again."
LangString IS_RUNNING ${LANG_FRENCH} "Sitmap est ouvert. Fermez-le, puis réessayez."
LangString IS_RUNNING ${LANG_ARABIC} "برنامج Sitmap مفتوح. أغلقه، ثم أعد المحاولة."
LangString REMOVE_SETTINGS ${LANG_ENGLISH} "Remove your settings as well, and changes that were not saved yet?"
LangString REMOVE_SETTINGS ${LANG_FRENCH} "Supprimer aussi vos paramètres et les modifications pas encore enregistrées ?"
LangString REMOVE_SETTINGS ${LANG_ARABIC} "هل تُحذف أيضًا إعداداتك والتغييرات التي لم تُحفظ بعد؟"

; A program that runs cannot be written over or removed. Where nobody can be asked, nothing is done.
!macro WaitUntilClosed
    ${DoWhile} ${FileExists} "$INSTDIR\sitmap.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\sitmap.exe" a
        ${IfNot} ${Errors}
            FileClose $0
            ${ExitDo}
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_RUNNING)" /SD IDCANCEL IDRETRY +3
        SetErrorLevel 2
        Quit
    ${Loop}
!macroend

; Explorer reads what files are opened with anew.
!macro TellExplorer
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro OfferToOpen ENDING
    WriteRegStr HKCU "${PROGRAM_KEY}\SupportedTypes" "${ENDING}" ""
    WriteRegNone HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${DOSSIER}"
!macroend

; What others have written for the ending stays.
!macro OfferNoMore ENDING
    DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${DOSSIER}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}"
!macroend

!macro ForEachEnding DO
    !insertmacro ${DO} ".json"
    !insertmacro ${DO} ".geojson"
    !insertmacro ${DO} ".csv"
    !insertmacro ${DO} ".tsv"
    !insertmacro ${DO} ".xlsx"
    !insertmacro ${DO} ".kml"
    !insertmacro ${DO} ".kmz"
    !insertmacro ${DO} ".gpx"
    !insertmacro ${DO} ".zip"
!macroend

Section
    !insertmacro WaitUntilClosed
    SetOutPath "$INSTDIR"
    File "${FILES}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "${SHORTCUT}" "$INSTDIR\sitmap.exe"

    ; Dossiers.
    WriteRegStr HKCU "${CLASSES}\${DOSSIER}" "" "$(DOSSIER_NAME)"
    WriteRegStr HKCU "${CLASSES}\${DOSSIER}\DefaultIcon" "" "$INSTDIR\sitmap.exe,0"
    WriteRegStr HKCU "${CLASSES}\${DOSSIER}\shell\open\command" "" '"$INSTDIR\sitmap.exe" "%1"'
    WriteRegStr HKCU "${CLASSES}\.sitmap" "" "${DOSSIER}"

    ; "Open with", and what is typed into "Run".
    WriteRegStr HKCU "${PROGRAM_KEY}" "FriendlyAppName" "Sitmap"
    WriteRegStr HKCU "${PROGRAM_KEY}\shell\open\command" "" '"$INSTDIR\sitmap.exe" "%1"'
    !insertmacro ForEachEnding OfferToOpen
    WriteRegStr HKCU "${PATH_KEY}" "" "$INSTDIR\sitmap.exe"

    ; The list of installed programs.
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Sitmap"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\sitmap.exe"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Sitmap authors"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
    !insertmacro TellExplorer
SectionEnd

Section Uninstall
    !insertmacro WaitUntilClosed
    ; By name: whatever else is in the folder is not ours to remove.
    !include "${LIST}"
    ; This is a copy of it, and it may still be about to end.
    ${ForEach} $1 1 50 + 1
        ClearErrors
        Delete "$INSTDIR\uninstall.exe"
        ${IfNot} ${Errors}
            ${ExitFor}
        ${EndIf}
        Sleep 200
    ${Next}
    RMDir "$INSTDIR"
    ; As long as nothing else is in it.
    RMDir "$LOCALAPPDATA\Programs"
    Delete "${SHORTCUT}"

    DeleteRegKey HKCU "${CLASSES}\${DOSSIER}"
    ReadRegStr $0 HKCU "${CLASSES}\.sitmap" ""
    ${If} $0 == "${DOSSIER}"
        DeleteRegValue HKCU "${CLASSES}\.sitmap" ""
    ${EndIf}
    DeleteRegKey /ifempty HKCU "${CLASSES}\.sitmap"
    DeleteRegKey HKCU "${PROGRAM_KEY}"
    !insertmacro ForEachEnding OfferNoMore
    DeleteRegKey HKCU "${PATH_KEY}"
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
    ; Keys that all programs share go where they have come with this one.
    DeleteRegKey /ifempty HKCU "${CLASSES}\Applications"
    DeleteRegKey /ifempty HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths"
    DeleteRegKey /ifempty HKCU "Software\Microsoft\Windows\CurrentVersion\Uninstall"
    !insertmacro TellExplorer

    ; Without anybody to ask, what the user chose and has not saved yet stays.
    ${If} ${FileExists} "$APPDATA\Sitmap\*.*"
    ${OrIf} ${FileExists} "$LOCALAPPDATA\Sitmap\*.*"
        MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION "$(REMOVE_SETTINGS)" /SD IDNO IDNO +3
        RMDir /r "$APPDATA\Sitmap"
        RMDir /r "$LOCALAPPDATA\Sitmap"
    ${EndIf}
SectionEnd
