//! Letters.

super::views! {
    /// A letter as it came in.
    struct LetterView {
        /// The row's number.
        pub id: i64,
        /// When it came in.
        pub at: String,
        /// The name of its file.
        pub file: Option<String>,
        /// The sender's name.
        pub name: Option<String>,
        /// The sender's e-mail address.
        pub address: Option<String>,
        /// What it is about.
        pub subject: Option<String>,
        /// When it was sent.
        pub sent_at: Option<String>,
        /// The words that were read.
        pub words: String,
        /// What was attached; it is neither read nor kept with a letter that is too large.
        pub attachments: Vec<AttachmentView>,
        /// Whether all of it was kept.
        pub whole: bool,
        /// Why it is kept aside.
        pub why: Option<String>,
        /// The order it became.
        pub order: Option<i64>,
        /// That order's number.
        pub number: Option<String>,
        /// Whether the owner had done with it.
        pub settled: bool,
    }

    /// A file that came with a letter.
    struct AttachmentView {
        /// Its name.
        pub name: String,
        /// Its size.
        pub bytes: f64,
    }

    /// A message that could not be read.
    #[derive(Default)]
    struct LetterRefused {
        /// Which of its file, from 1.
        pub place: u32,
        /// What is wrong with it.
        pub reason: String,
    }

    /// What became of letters that came in.
    #[derive(Default)]
    struct LettersTaken {
        /// Those that became orders.
        pub orders: Vec<LetterView>,
        /// Those kept aside.
        pub aside: Vec<LetterView>,
        /// Those that were in the book already.
        pub before: Vec<LetterView>,
        /// Those that could not be read.
        pub refused: Vec<LetterRefused>,
    }

    /// The folder letters are looked for in.
    struct LetterFolderView {
        /// Where it is; none is watched unless set.
        pub folder: Option<String>,
        /// Files of it that could not be read, newest first.
        pub problems: Vec<LetterProblem>,
    }

    /// A file of the folder that could not be read.
    struct LetterProblem {
        /// Where it is.
        pub path: String,
        /// What is wrong with it.
        pub problem: String,
    }
}

impl LettersTaken {
    /// Adds what became of others.
    pub fn add(&mut self, more: Self) {
        self.orders.extend(more.orders);
        self.aside.extend(more.aside);
        self.before.extend(more.before);
        self.refused.extend(more.refused);
    }
}
