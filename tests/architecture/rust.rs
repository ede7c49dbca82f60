//! The Rust sources as tokens: their text literals outside tests, whatever macro they stand in.

use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A source file and what it says in literals, tests left out.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    /// Each text literal, with the path call it is the first argument of, such as `Message::new`.
    pub(crate) literals: Vec<(Option<String>, String)>,
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// Every Rust source of the program: `src-tauri` without its integration tests, benches and test files.
pub(crate) fn sources() -> Vec<Source> {
    let mut files = Vec::new();
    walk(&root().join("src-tauri"), &mut files);
    let aside = |path: &Path| {
        path.components()
            .any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "benches" | "examples")))
            || path.file_name().is_some_and(|name| name == "tests.rs")
    };
    let sources = files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    sources.filter(|path| !aside(path.strip_prefix(root()).unwrap())).map(source).collect()
}

/// Every file below a folder, but for what builds leave.
pub(crate) fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "target" && name != "gen" && !name.starts_with('.') {
                walk(&path, files);
            }
        } else {
            files.push(path);
        }
    }
}

fn source(path: PathBuf) -> Source {
    let text = std::fs::read_to_string(&path).unwrap();
    let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut literals = Vec::new();
    collect(tokens, None, &mut literals);
    Source { path, text, literals }
}

fn collect(tokens: TokenStream, call: Option<&str>, literals: &mut Vec<(Option<String>, String)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut place = 0;
    while let Some(token) = tokens.get(place) {
        if let Some(after) = test_only(&tokens, place) {
            place = after;
            continue;
        }
        match token {
            TokenTree::Literal(literal) => {
                if let Some(text) = text_of(&literal.to_string()) {
                    let call = call.filter(|_| place == 0).map(str::to_owned);
                    literals.push((call, text));
                }
            }
            TokenTree::Group(group) => {
                let called =
                    (group.delimiter() == Delimiter::Parenthesis).then(|| path_before(&tokens, place));
                collect(group.stream(), called.flatten().as_deref(), literals);
            }
            _ => {}
        }
        place += 1;
    }
}

/// Where an item behind `#[cfg(test)]` ends, if one begins here.
fn test_only(tokens: &[TokenTree], place: usize) -> Option<usize> {
    let (TokenTree::Punct(mark), TokenTree::Group(group)) = (tokens.get(place)?, tokens.get(place + 1)?)
    else {
        return None;
    };
    let said: String = group.stream().to_string().split_whitespace().collect();
    if mark.as_char() != '#' || said != "cfg(test)" {
        return None;
    }
    let ends = |token: &TokenTree| match token {
        TokenTree::Punct(mark) => mark.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    };
    let item = tokens.get(place + 2..)?;
    item.iter().position(ends).map(|end| place + 2 + end + 1)
}

/// `Message::new` before the brackets of `Message::new(…)`.
fn path_before(tokens: &[TokenTree], place: usize) -> Option<String> {
    let mut path = String::new();
    for token in tokens.get(..place)?.iter().rev() {
        match token {
            TokenTree::Ident(ident) => path.insert_str(0, &ident.to_string()),
            TokenTree::Punct(mark) if mark.as_char() == ':' => path.insert(0, ':'),
            _ => break,
        }
    }
    path.contains("::").then_some(path)
}

/// The text of a literal as it is written, or `None` for a number or a letter.
fn text_of(literal: &str) -> Option<String> {
    let body = literal.trim_start_matches(['r', 'b', 'c']).trim_matches('#');
    let text = body.strip_prefix('"')?.strip_suffix('"')?;
    Some(text.to_owned())
}

#[test]
fn literals_of_tests_are_left_out_and_calls_are_known() {
    let tokens: TokenStream = r##"
        fn say() { Message::new("one").with("two", r#"three"#); let x = vec!["four"]; }
        #[cfg(test)] mod tests { const X: &str = "five"; }
        #[cfg(test)] use a::b; const Y: &str = "six";
    "##
    .parse()
    .unwrap();
    let mut literals = Vec::new();
    collect(tokens, None, &mut literals);
    let found: Vec<_> = literals.iter().map(|(call, text)| (call.as_deref(), text.as_str())).collect();
    assert_eq!(
        found,
        [(Some("Message::new"), "one"), (None, "two"), (None, "three"), (None, "four"), (None, "six")]
    );
}
