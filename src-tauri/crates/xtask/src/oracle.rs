//! `cargo xtask oracle`: every figure of Oversight against Python programs that are not ours.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::places;
use crate::steps::{Failure, Steps};

pub(crate) const STEPS: usize = 2;

/// What the scripts and their packages need.
const PYTHON: &str = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";
const MISSING: &str = "Python 3.11 or newer with venv and pip is missing. Install it: Debian and Ubuntu `sudo apt-get \
    install python3-venv`, Fedora `sudo dnf install python3`, macOS `brew install python`, Windows \
    `winget install Python.Python.3.13`; or name one by FIVEDESK_PYTHON";

pub(crate) fn run(steps: &mut Steps) -> Result<(), Failure> {
    steps.begin("Python and the packages compared with");
    let python = ensure(steps, "oracle", "tests/oracle/requirements.txt")?;

    steps.begin("every figure, computed twice");
    let mut test =
        places::cargo(&["test", "--package", "fivedesk-tests", "--test", "oracle", "--", "--nocapture"]);
    test.env("FIVEDESK_ORACLE_PYTHON", python);
    test.env("FIVEDESK_ORACLE_FOLDER", places::target().join("oracle"));
    steps.run(&mut test)
}

/// An environment with the packages of a list, in the target folder; another list of packages is another environment.
pub(crate) fn ensure(steps: &Steps, name: &str, list: &str) -> Result<PathBuf, Failure> {
    let list = places::root().join(list);
    let listed = std::fs::read(&list).map_err(|error| steps.failure(error))?;
    let mut hasher = DefaultHasher::new();
    listed.hash(&mut hasher);
    let home = places::target().join("tools").join(format!("{name}-{:016x}", hasher.finish()));
    let python = within(&home);
    let whole = home.join("whole");
    if whole.is_file() && works(&python) {
        eprintln!("the packages are there");
        return Ok(python);
    }
    let named = std::env::var_os("FIVEDESK_PYTHON").map(PathBuf::from);
    let known = [Path::new("python3"), Path::new("python")].map(Path::to_path_buf);
    let found = named.map_or_else(|| known.to_vec(), |named| vec![named]).into_iter().find(|one| works(one));
    let Some(found) = found else { return Err(steps.failure(MISSING)) };
    steps.run(Command::new(found).args(["-m", "venv", "--clear"]).arg(&home))?;
    let install =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"];
    steps.run(Command::new(&python).args(install).arg(list))?;
    std::fs::write(whole, "").map_err(|error| steps.failure(error))?;
    Ok(python)
}

fn within(home: &Path) -> PathBuf {
    if cfg!(windows) { home.join("Scripts").join("python.exe") } else { home.join("bin").join("python") }
}

fn works(python: &Path) -> bool {
    let mut command = Command::new(python);
    command.args(["-c", PYTHON]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_python_does_not_work() {
        assert!(!works(Path::new("no-such-python")));
        assert!(!works(Path::new("false")), "an older one says no");
    }
}
