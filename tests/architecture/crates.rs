//! The design's table of rooms: which crate may import which, and what it must never bring in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};

/// A room: what of ours it may import, and which crates it must never reach, by any way.
struct Room {
    name: &'static str,
    may: &'static [&'static str],
    never: &'static [&'static str],
}

const CORE: &str = "fivedesk-core";
const WORDS: &str = "fivedesk-words";
const STORE: &str = "fivedesk-store";
const INSIGHT: &str = "fivedesk-insight";
const CHARTS: &str = "fivedesk-charts";
const DOCUMENTS: &str = "fivedesk-documents";
const EXCHANGE: &str = "fivedesk-exchange";
const ENGINE: &str = "fivedesk-engine";
const SHELL: &str = "fivedesk";
const CTL: &str = "fivedeskctl";
const XTASK: &str = "xtask";
const TESTS: &str = "fivedesk-tests";

/// The table of `design.md`, "Rooms".
const ROOMS: &[Room] = &[
    Room { name: CORE, may: &[], never: &["rusqlite", "tokio", "tauri"] },
    Room { name: WORDS, may: &[], never: &["rusqlite", "tokio", "tauri"] },
    Room { name: STORE, may: &[CORE], never: &["tauri", "tokio"] },
    Room { name: INSIGHT, may: &[CORE], never: &["rusqlite", "tokio"] },
    Room { name: CHARTS, may: &[CORE, WORDS, INSIGHT], never: &[STORE, "tauri"] },
    Room { name: DOCUMENTS, may: &[CORE, WORDS], never: &[STORE, "tauri"] },
    Room { name: EXCHANGE, may: &[CORE, WORDS], never: &[STORE, "tauri"] },
    Room {
        name: ENGINE,
        may: &[CORE, WORDS, STORE, INSIGHT, CHARTS, DOCUMENTS, EXCHANGE],
        never: &["tauri", "axum"],
    },
    Room { name: CTL, may: &[ENGINE], never: &["tauri"] },
    Room { name: SHELL, may: &[ENGINE], never: &["axum"] },
    Room { name: XTASK, may: &[], never: &["rusqlite", "tauri"] },
    Room { name: TESTS, may: &[CORE, WORDS, STORE, INSIGHT, CHARTS, EXCHANGE, ENGINE], never: &["tauri"] },
];

/// What hosts reach through the engine alone.
const HOSTS_NEVER_NAME: &[&str] = &["rusqlite", STORE];

/// The workspace with everything it is built of on this system.
pub(crate) fn metadata() -> &'static Metadata {
    static METADATA: OnceLock<Metadata> = OnceLock::new();
    METADATA.get_or_init(|| {
        MetadataCommand::new()
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .other_options(["--all-features", "--filter-platform", &host()].map(str::to_owned))
            .exec()
            .expect("cargo metadata answers")
    })
}

/// This system as the compiler names it; other systems' crates need not be on this machine.
fn host() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = std::process::Command::new(rustc).arg("-vV").output().expect("rustc tells its version");
    let said = String::from_utf8(said.stdout).unwrap();
    said.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host line").to_owned()
}

fn members() -> impl Iterator<Item = &'static Package> {
    metadata().workspace_packages().into_iter()
}

/// What a package names as its own dependencies, those of its tests left out.
fn named(package: &Package) -> BTreeSet<&str> {
    let kept = package.dependencies.iter().filter(|dep| dep.kind != DependencyKind::Development);
    kept.map(|dep| dep.name.as_str()).collect()
}

/// Everything a package is built of, by any way.
fn reached(root: &PackageId) -> BTreeSet<String> {
    let metadata = metadata();
    let nodes: BTreeMap<_, _> =
        metadata.resolve.as_ref().unwrap().nodes.iter().map(|node| (&node.id, node)).collect();
    let (mut seen, mut next) = (BTreeSet::new(), vec![root]);
    while let Some(id) = next.pop() {
        for dep in &nodes[id].deps {
            let built_in = dep.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal);
            if built_in && seen.insert(&dep.pkg) {
                next.push(&dep.pkg);
            }
        }
    }
    seen.into_iter().map(|id| metadata[id].name.to_string()).collect()
}

#[test]
fn every_crate_of_the_workspace_has_its_place_in_the_table() {
    let members: BTreeSet<&str> = members().map(|package| package.name.as_str()).collect();
    let rooms: BTreeSet<&str> = ROOMS.iter().map(|room| room.name).collect();
    assert_eq!(members, rooms, "a crate without rules, or rules without a crate");
}

#[test]
fn each_crate_imports_only_what_the_table_allows() {
    let ours: BTreeSet<&str> = ROOMS.iter().map(|room| room.name).collect();
    for room in ROOMS {
        let package = members().find(|package| package.name.as_str() == room.name).unwrap();
        let imported: BTreeSet<&str> = named(package).intersection(&ours).copied().collect();
        let allowed: BTreeSet<&str> = room.may.iter().copied().collect();
        let more: Vec<_> = imported.difference(&allowed).collect();
        assert!(more.is_empty(), "{} imports {more:?}, which the design does not allow", room.name);
    }
}

#[test]
fn no_crate_reaches_what_it_must_never() {
    for room in ROOMS {
        let package = members().find(|package| package.name.as_str() == room.name).unwrap();
        // The window's tests, behind a feature of their own, drive a browser and need a runtime for that.
        let reached = reached(&package.id);
        for never in room.never {
            assert!(!reached.contains(*never), "{} reaches {never}, by whatever way", room.name);
        }
    }
}

#[test]
fn hosts_name_neither_the_store_nor_its_database() {
    for host in [SHELL, CTL] {
        let package = members().find(|package| package.name.as_str() == host).unwrap();
        let all: BTreeSet<&str> = package.dependencies.iter().map(|dep| dep.name.as_str()).collect();
        for never in HOSTS_NEVER_NAME {
            assert!(!all.contains(never), "{host} goes past the engine to {never}, in its tests even");
        }
    }
}

#[test]
fn typst_stays_behind_the_engines_feature() {
    let engine = members().find(|package| package.name.as_str() == ENGINE).unwrap();
    let documents = engine.dependencies.iter().find(|dep| dep.name == DOCUMENTS).unwrap();
    assert!(documents.optional, "papers are slow to compile, so quick tests leave them off");
    let default = engine.features.get("default").cloned().unwrap_or_default();
    assert!(
        !default.iter().any(|feature| feature.contains("documents")),
        "off unless a host asks: {default:?}"
    );
}

#[test]
fn charts_and_papers_draw_with_one_and_the_same_library() {
    for name in ["usvg", "resvg", "krilla", "krilla-svg", "fontdb"] {
        let versions: Vec<_> =
            metadata().packages.iter().filter(|p| p.name == name).map(|p| p.version.to_string()).collect();
        assert_eq!(versions.len(), 1, "{name} is in the tree as {versions:?}; take the version Typst brings");
    }
}

#[test]
fn what_is_pure_asks_no_system_for_anything() {
    for name in [CORE, WORDS, INSIGHT] {
        let package = members().find(|package| package.name.as_str() == name).unwrap();
        for dep in package.dependencies.iter().filter(|dep| dep.name == "chrono") {
            assert!(!dep.uses_default_features, "{name} takes chrono with its clock");
            assert!(
                !dep.features.iter().any(|f| f == "clock" || f == "now"),
                "{name} takes chrono with its clock"
            );
        }
    }
}
