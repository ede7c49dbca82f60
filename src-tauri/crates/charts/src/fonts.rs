//! The embedded fonts, registered once with plotters and once with resvg.

use std::sync::{Arc, LazyLock};

use plotters::style::{FontStyle, register_font};
use resvg::usvg::fontdb::Database;

use crate::ChartError;

/// The family as the SVG names it: the embedded one, and the reader's own sans serif where it is missing.
pub(crate) const FAMILY: &str = "Noto Sans, sans-serif";
/// Its name within the font files.
pub(crate) const NAME: &str = "Noto Sans";

/// Noto Sans as TrueType, regular and bold.
pub fn fonts() -> [&'static [u8]; 2] {
    [ttf_noto_sans::REGULAR, ttf_noto_sans::BOLD]
}

/// Makes the family known to plotters; a family it does not know is an error at drawing time.
pub(crate) fn register() -> Result<(), ChartError> {
    static REGISTERED: LazyLock<bool> = LazyLock::new(|| {
        let [regular, bold] = fonts();
        register_font(FAMILY, FontStyle::Normal, regular).is_ok()
            && register_font(FAMILY, FontStyle::Bold, bold).is_ok()
    });
    if *REGISTERED { Ok(()) } else { Err(ChartError::Fonts) }
}

/// The fonts for resvg; the system's own are left out, so that a picture is the same on every machine.
pub(crate) fn database() -> Arc<Database> {
    static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut database = Database::new();
        for font in fonts() {
            database.load_font_data(font.to_vec());
        }
        database.set_sans_serif_family(NAME);
        Arc::new(database)
    });
    DATABASE.clone()
}
