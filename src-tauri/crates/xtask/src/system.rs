//! What the system must bring: found by looking, installed with apt where there is apt, named elsewhere.

use crate::places;
use crate::steps::{Failure, Steps};
use std::io::IsTerminal;
use std::process::{Command, Stdio};

/// How a need is seen to be met.
#[derive(Clone, Copy)]
enum Sign {
    /// A program on the path.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
}

/// A need, and its package on Debian and Ubuntu.
pub(crate) struct Need {
    sign: Sign,
    package: &'static str,
}

const fn program(name: &'static str, package: &'static str) -> Need {
    Need { sign: Sign::Program(name), package }
}

const fn library(name: &'static str, package: &'static str) -> Need {
    Need { sign: Sign::Library(name), package }
}

/// To build the window.
pub(crate) const BUILD: &[Need] = &[
    program("cc", "build-essential"),
    program("pkg-config", "pkg-config"),
    library("webkit2gtk-4.1", "libwebkit2gtk-4.1-dev"),
    library("librsvg-2.0", "librsvg2-dev"),
];

/// To open, drive and picture the window in tests.
pub(crate) const WINDOW_TESTS: &[Need] = &[
    program("Xvfb", "xvfb"),
    program("WebKitWebDriver", "webkit2gtk-driver"),
    program("import", "imagemagick"),
];

/// The packages by the system's own installer, for people without apt.
const ELSEWHERE: [(&str, &str); 3] = [
    (
        "dnf",
        "sudo dnf install gcc pkgconf-pkg-config webkit2gtk4.1-devel librsvg2-devel \
         xorg-x11-server-Xvfb ImageMagick",
    ),
    ("pacman", "sudo pacman -S --needed base-devel webkit2gtk-4.1 librsvg xorg-server-xvfb imagemagick"),
    (
        "zypper",
        "sudo zypper install gcc pkgconf-pkg-config webkit2gtk3-devel librsvg-devel \
         xorg-x11-server-Xvfb ImageMagick",
    ),
];

/// Installs what is missing of `needs`, or says what to install.
pub(crate) fn ensure(steps: &Steps, needs: &[&[Need]]) -> Result<(), Failure> {
    if !succeeds(places::npm(&["--version"]).current_dir(places::root())) {
        return Err(steps.failure("npm is missing; install Node 20.19 or newer from https://nodejs.org"));
    }
    match std::env::consts::OS {
        "linux" => linux(steps, &missing(needs)),
        "macos" if succeeds(Command::new("xcode-select").arg("-p")) => Ok(()),
        "macos" => Err(steps.failure("the compiler is missing; run: xcode-select --install")),
        _ => {
            eprintln!("needed: Microsoft C++ Build Tools (desktop development) and the WebView2 runtime");
            Ok(())
        }
    }
}

fn linux(steps: &Steps, packages: &[&str]) -> Result<(), Failure> {
    if packages.is_empty() {
        eprintln!("nothing is missing");
        return Ok(());
    }
    let has = |installer| succeeds(Command::new(installer).arg("--version"));
    if has("apt-get") {
        return install(steps, packages);
    }
    let names = packages.join(" ");
    let found = ELSEWHERE.iter().find(|(installer, _)| has(installer));
    Err(steps.failure(match found {
        Some((_, line)) => format!("missing, by Debian's names: {names}; run: {line}"),
        None => format!("install what Debian calls {names}"),
    }))
}

/// The Debian packages whose sign is not there, each once.
fn missing(needs: &[&[Need]]) -> Vec<&'static str> {
    let mut packages: Vec<_> = needs
        .iter()
        .flat_map(|list| list.iter())
        .filter(|need| !met(need.sign))
        .map(|need| need.package)
        .collect();
    packages.dedup();
    packages
}

fn met(sign: Sign) -> bool {
    match sign {
        Sign::Program(name) => std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(name).is_file())),
        Sign::Library(name) => succeeds(Command::new("pkg-config").arg("--exists").arg(name)),
    }
}

/// Installs with apt, as root or through sudo.
fn install(steps: &Steps, packages: &[&str]) -> Result<(), Failure> {
    eprintln!("missing: {}", packages.join(" "));
    // Lists that cannot be renewed may still know the packages: the installation decides.
    if let Err(failure) = steps.run_attended(apt().arg("update")) {
        eprintln!("{failure}");
    }
    steps.run_attended(apt().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

/// `apt-get` that asks nothing, behind sudo for people other than root.
fn apt() -> Command {
    let mut command = if is_root() {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    } else {
        let mut sudo = Command::new("sudo");
        if !std::io::stdin().is_terminal() {
            sudo.arg("--non-interactive");
        }
        sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    };
    command.arg("--quiet");
    command
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|answer| answer.stdout.trim_ascii() == b"0")
}

fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named_once() {
        let needs: &[Need] = &[program("no-such-program", "one"), library("no-such-library", "one")];
        assert_eq!(missing(&[needs]), ["one"]);
    }

    #[test]
    #[cfg(unix)]
    fn what_is_there_is_not_installed_again() {
        assert!(missing(&[&[program("sh", "dash")]]).is_empty());
    }
}
