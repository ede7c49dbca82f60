//! The TypeScript side in `ui/` is what the commands say; `cargo xtask bindings` writes it anew.

use std::path::Path;
use std::{env, fs};

#[test]
fn bindings_are_not_stale() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/bindings/bindings.ts");
    if env::var_os("FIVEDESK_BLESS").is_some() {
        fivedesk_shell::write_bindings(&kept).expect("every type has a TypeScript side");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let fresh = folder.path().join("bindings.ts");
    fivedesk_shell::write_bindings(&fresh).expect("every type has a TypeScript side");
    let (fresh, kept) = (fs::read_to_string(fresh), fs::read_to_string(kept));
    assert!(fresh.expect("written") == kept.expect("kept"), "stale: run `cargo xtask bindings`");
}
