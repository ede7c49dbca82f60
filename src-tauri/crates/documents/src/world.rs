//! All that a template sees: itself, its data, its pictures and the program's fonts.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::PaperError;

/// Where the template stands among its files; it can name none above.
const MAIN: &str = "/template.typ";

/// The surroundings of one compilation.
pub(crate) struct Surroundings {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    files: HashMap<FileId, Bytes>,
    today: Option<Datetime>,
}

impl Surroundings {
    /// A template with files by their names, such as `data.json`; `today` is what it is told the date is.
    ///
    /// Errors: `Pdf` for a name that is none.
    pub(crate) fn new(
        template: &str,
        files: impl IntoIterator<Item = (String, Bytes)>,
        fonts: &[&'static [u8]],
        today: Option<Datetime>,
    ) -> Result<Self, PaperError> {
        let fonts: Vec<Font> = fonts.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect();
        let files =
            files.into_iter().map(|(name, bytes)| Ok((file(&name)?, bytes))).collect::<Result<_, _>>()?;
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template: Source::new(file(MAIN)?, template.to_owned()),
            files,
            today,
        })
    }

    /// The template as it is compiled.
    pub(crate) const fn template(&self) -> &Source {
        &self.template
    }
}

fn file(name: &str) -> Result<FileId, PaperError> {
    let path = VirtualPath::new(name).map_err(|_| PaperError::Pdf(format!("{name} is no name of a file")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Surroundings {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(missing(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

/// A package is refused like a file that is not there; nothing is ever looked for on the disk.
fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
