//! tauri-driver with the WebKitWebDriver it starts, on ports of their own.

use super::group::Group;
use super::{programs, screen::Screen};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A driver that listens.
pub(crate) struct Driver {
    port: u16,
    _programs: Group,
}

impl Driver {
    /// Starts the driver for windows on `screen`, with `home` for all that they keep.
    pub(crate) fn start(screen: &Screen, home: &Path, variables: &[(&str, &str)]) -> Self {
        let (port, native) = (free_port(), free_port());
        let mut command = Command::new(programs::tauri_driver());
        command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        command.env("DISPLAY", screen.display()).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
        // No session bus: a window of the person at this machine must not be found.
        command.env_remove("DBUS_SESSION_BUS_ADDRESS").env("XDG_RUNTIME_DIR", home).env("NO_AT_BRIDGE", "1");
        for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"] {
            command.env(folder, home.join(folder));
        }
        // Software rendering, as under any X server without a graphics card.
        command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        command.env_remove("FIVEDESK_BOOK").envs(variables.iter().copied());
        let programs = Group::start(command.stdout(Stdio::null()).stderr(Stdio::null()));
        wait_for(port);
        wait_for(native);
        Self { port, _programs: programs }
    }

    /// Where WebDriver's commands go.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// A port nobody listens on now.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

fn wait_for(port: u16) {
    let patience = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(Instant::now() < patience, "tauri-driver does not listen; is WebKitWebDriver installed?");
        std::thread::sleep(Duration::from_millis(50));
    }
}
