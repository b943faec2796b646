# Makes the kiosk the whole desktop of one user, and takes the keys away that lead out of it.
# For Windows 10 and 11 Enterprise, Education and IoT Enterprise. Run it as an administrator, once, and restart.
#
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 -Program "D:\Patient Reader\pythonw.exe"
#   powershell -ExecutionPolicy Bypass -File shell-launcher.ps1 -Undo

param (
    [string] $User = "kiosk",
    [string] $Program = "C:\Program Files\Patient Reader\pythonw.exe",
    [string] $Arguments = "-m reader kiosk",
    [switch] $Undo
)

$ErrorActionPreference = "Stop"
$space = "root\standardcimv2\embedded"
$restartShell, $doNothing = 0, 3

Enable-WindowsOptionalFeature -Online -NoRestart -All -FeatureName Client-EmbeddedShellLauncher | Out-Null
Enable-WindowsOptionalFeature -Online -NoRestart -All -FeatureName Client-KeyboardFilter | Out-Null

$sid = (Get-LocalUser -Name $User).SID.Value
$launcher = [wmiclass] "\\localhost\${space}:WESL_UserSetting"

if ($Undo) {
    $launcher.RemoveCustomShell($sid) | Out-Null
    $launcher.SetEnabled($false) | Out-Null
    Get-CimInstance -Namespace $space -ClassName WEKF_PredefinedKey |
        Where-Object { $_.Enabled } | ForEach-Object { $_.Enabled = $false; Set-CimInstance $_ }
    Write-Host "Done. Restart the computer."
    return
}

# Everybody else keeps the usual desktop. The kiosk starts again whenever it ends, except with 0: staff left with the PIN.
$launcher.SetDefaultShell("explorer.exe", $restartShell) | Out-Null
$launcher.SetCustomShell($sid, "`"$Program`" $Arguments", @(0), @($doNothing), $restartShell) | Out-Null
$launcher.SetEnabled($true) | Out-Null

# The Keyboard Filter leaves administrators alone.
$settings = Get-CimInstance -Namespace $space -ClassName WEKF_Settings |
    Where-Object { $_.Name -eq "DisableKeyboardFilterForAdministrators" }
$settings.Value = "true"
Set-CimInstance $settings

$keys = "Ctrl+Alt+Del", "Shift+Ctrl+Esc", "Ctrl+Esc", "Alt+F4", "Alt+Tab", "Ctrl+Tab", "Ctrl+Win+F", "Alt+Win", "Win+L",
    "Win+R", "Win+E", "Win+D", "Win+U", "Win+P", "Win+Tab", "Windows", "LShift+LAlt+NumLock", "LShift+LAlt+PrintScrn"
foreach ($key in $keys) {
    $found = Get-CimInstance -Namespace $space -ClassName WEKF_PredefinedKey | Where-Object { $_.Id -eq $key }
    if ($found) {
        $found.Enabled = $true
        Set-CimInstance $found
    }
    else {
        Write-Warning "This Windows does not know the key combination $key"
    }
}
Write-Host "Done. Press the left Windows key five times to get to the sign-in screen. Restart the computer now."
