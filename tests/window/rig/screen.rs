//! A screen of the test's own: an Xvfb on a display number that is free.

use super::group::Group;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// The largest size a window is looked at.
const SIZE: &str = "1920x1080x24";

/// An X server that nobody else uses.
pub(crate) struct Screen {
    display: String,
    _server: Group,
}

impl Screen {
    /// Opens the screen; Xvfb itself picks the number.
    pub(crate) fn open() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]);
        let mut server = Group::start(command.stdout(Stdio::piped()).stderr(Stdio::null()));
        let out = server.head().stdout.take().expect("the server's output");
        let mut number = String::new();
        BufReader::new(out).read_line(&mut number).expect("a display number");
        assert!(!number.trim().is_empty(), "Xvfb ended before it had a display");
        Self { display: format!(":{}", number.trim()), _server: server }
    }

    /// As the variable DISPLAY wants it.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// Saves the upper left part of the screen. WebDriver's own picture can fail under Xvfb.
    pub(crate) fn picture(&self, width: u32, height: u32, path: &Path) {
        let part = format!("{width}x{height}+0+0");
        let mut import = Command::new("import");
        import.env("DISPLAY", &self.display).args(["-window", "root", "-crop", &part, "+repage"]).arg(path);
        assert!(import.status().expect("ImageMagick's import").success(), "no picture of the screen");
    }
}
