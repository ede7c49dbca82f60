//! The words of a page, in the order they are read: a line for what stands on one, a table's rows as items where its
//! head says what its columns are.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::items;

/// What a page says. Scripts, styles and what is hidden say nothing.
pub(super) fn words(page: &str) -> String {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(page));
    let reader = Tokenizer::new(Sink(RefCell::new(Reader::default())), TokenizerOpts::default());
    // Nothing stops it: a script is text to it that is passed over.
    let _ = reader.feed(&input);
    reader.end();
    let mut read = reader.sink.0.into_inner();
    while !read.tables.is_empty() {
        read.end_table();
    }
    read.break_line();
    read.said
}

struct Sink(RefCell<Reader>);

/// What has been read so far.
#[derive(Default)]
struct Reader {
    said: String,
    /// The line that is being read outside of tables, or the cell within one.
    line: String,
    tables: Vec<Table>,
    /// Open elements whose words are not read, the outermost first.
    hidden: Vec<String>,
    /// How many quotations are open.
    quoted: usize,
}

/// A table that is being read.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
    row: Vec<String>,
    in_cell: bool,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) if reader.hidden.is_empty() => reader.line.push_str(&text),
            Token::TagToken(tag) => return reader.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Reader {
    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        if tag.kind == TagKind::EndTag {
            if self.hidden.last().is_some_and(|open| open == name) {
                self.hidden.pop();
            } else if self.hidden.is_empty() {
                self.closed(name);
            }
            return TokenSinkResult::Continue;
        }
        let raw = match name {
            "script" => Some(RawKind::ScriptData),
            "style" | "noscript" | "iframe" | "xmp" | "noembed" | "noframes" => Some(RawKind::Rawtext),
            "title" | "textarea" => Some(RawKind::Rcdata),
            _ => None,
        };
        if let Some(raw) = raw {
            self.hidden.push(name.to_owned());
            return TokenSinkResult::RawData(raw);
        }
        let void =
            matches!(name, "br" | "hr" | "img" | "input" | "meta" | "link" | "col" | "wbr" | "area" | "base");
        let nested = self.hidden.last().is_some_and(|open| open == name);
        if !void && (nested || (self.hidden.is_empty() && is_hidden(tag))) {
            self.hidden.push(name.to_owned());
        } else if self.hidden.is_empty() {
            self.opened(name);
        }
        TokenSinkResult::Continue
    }

    fn opened(&mut self, name: &str) {
        match name {
            "table" => {
                self.lay_down();
                self.tables.push(Table::default());
            }
            "tr" => self.end_row(),
            "td" | "th" => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut() {
                    table.in_cell = true;
                }
            }
            "blockquote" => {
                self.break_line();
                self.quoted += 1;
            }
            _ if is_block(name) => self.break_line(),
            _ => {}
        }
    }

    fn closed(&mut self, name: &str) {
        match name {
            "table" => self.end_table(),
            "tr" => self.end_row(),
            "td" | "th" => self.end_cell(),
            "blockquote" => {
                self.break_line();
                self.quoted = self.quoted.saturating_sub(1);
            }
            _ if is_block(name) => self.break_line(),
            _ => {}
        }
    }

    fn in_cell(&self) -> bool {
        self.tables.last().is_some_and(|table| table.in_cell)
    }

    /// Ends a line, unless it stands in a cell, which is one line.
    fn break_line(&mut self) {
        if self.in_cell() {
            self.line.push(' ');
        } else {
            let line = std::mem::take(&mut self.line);
            self.say(&line);
        }
    }

    fn say(&mut self, line: &str) {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        // One blank line says as much as ten.
        if line.is_empty() && (self.said.is_empty() || self.said.ends_with("\n\n")) {
            return;
        }
        if self.quoted > 0 && !line.is_empty() {
            self.said.push_str("> ");
        }
        self.said.push_str(&line);
        self.said.push('\n');
    }

    fn end_cell(&mut self) {
        if self.in_cell() {
            let cell = std::mem::take(&mut self.line).split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some(table) = self.tables.last_mut() {
                table.row.push(cell);
                table.in_cell = false;
            }
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if let Some(table) = self.tables.last_mut()
            && !table.row.is_empty()
        {
            let row = std::mem::take(&mut table.row);
            table.rows.push(row);
        }
    }

    /// Says the rows there are so far: a table within this one comes after them.
    fn lay_down(&mut self) {
        self.end_row();
        let line = std::mem::take(&mut self.line);
        self.say(&line);
        if let Some(table) = self.tables.last_mut() {
            let rows = std::mem::take(&mut table.rows);
            self.say_rows(&rows);
        }
    }

    fn end_table(&mut self) {
        self.end_row();
        if let Some(table) = self.tables.pop() {
            self.say_rows(&table.rows);
        }
    }

    fn say_rows(&mut self, rows: &[Vec<String>]) {
        for line in items::lines(rows) {
            self.say(&line);
        }
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "br"
            | "hr"
            | "li"
            | "ul"
            | "ol"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "pre"
            | "dl"
            | "dt"
            | "dd"
            | "address"
            | "center"
            | "body"
            | "head"
    )
}

fn is_hidden(tag: &Tag) -> bool {
    tag.attrs.iter().any(|attribute| {
        let value = attribute.value.to_ascii_lowercase().replace(' ', "");
        match &*attribute.name.local {
            "hidden" => true,
            "style" => value.contains("display:none") || value.contains("visibility:hidden"),
            _ => false,
        }
    })
}
