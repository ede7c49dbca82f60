//! How demand comes: often or seldom, in like or unlike amounts.

/// A product's demand, by how often it comes and how much its amounts differ (Syntetos, Boylan and Croston 2005).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DemandClass {
    /// Often, in like amounts.
    Smooth,
    /// Often, in unlike amounts.
    Erratic,
    /// Seldom, in like amounts.
    Intermittent,
    /// Seldom, in unlike amounts.
    Lumpy,
}

impl DemandClass {
    /// Every one, in the order of their names in flow-metrics.
    pub const ALL: [Self; 4] = [Self::Smooth, Self::Erratic, Self::Intermittent, Self::Lumpy];

    /// The word used in commands, JSON and the catalogue's keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Smooth => "smooth",
            Self::Erratic => "erratic",
            Self::Intermittent => "intermittent",
            Self::Lumpy => "lumpy",
        }
    }

    /// The one that `word` names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.word() == word)
    }

    /// Whether days without demand are many.
    pub const fn is_seldom(self) -> bool {
        matches!(self, Self::Intermittent | Self::Lumpy)
    }
}

/// From here on demand comes seldom.
const SELDOM: f64 = 1.32;
/// From here on its amounts are unlike.
const UNLIKE: f64 = 0.49;

/// The figures behind a class.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pattern {
    /// Days or weeks looked at.
    pub buckets: usize,
    /// Of those, with demand.
    pub demands: usize,
    /// Days or weeks to each demand (ADI): all of them over those with demand.
    pub interval: f64,
    /// The squared coefficient of variation of the amounts, zeros left out (CV², with n - 1).
    pub variation: f64,
    /// The class; `None` with fewer than two demands, which have no spread.
    pub class: Option<DemandClass>,
    /// Days or weeks since the last demand.
    pub since_last: usize,
}

/// Looks at a product's demand per day or week; `None` where there was none at all.
pub fn pattern(values: &[f64]) -> Option<Pattern> {
    let sizes: Vec<f64> = values.iter().copied().filter(|value| *value > 0.0).collect();
    let since_last = values.iter().rev().position(|value| *value > 0.0)?;
    let n = sizes.len() as f64;
    let mean = sizes.iter().sum::<f64>() / n;
    let squares: f64 = sizes.iter().map(|size| (size - mean).powi(2)).sum();
    let variation = if sizes.len() > 1 { squares / (n - 1.0) / mean.powi(2) } else { 0.0 };
    let interval = values.len() as f64 / n;
    let class = (sizes.len() > 1).then_some(match (interval >= SELDOM, variation >= UNLIKE) {
        (false, false) => DemandClass::Smooth,
        (false, true) => DemandClass::Erratic,
        (true, false) => DemandClass::Intermittent,
        (true, true) => DemandClass::Lumpy,
    });
    Some(Pattern { buckets: values.len(), demands: sizes.len(), interval, variation, class, since_last })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(values: &[f64]) -> Option<DemandClass> {
        pattern(values).and_then(|pattern| pattern.class)
    }

    #[test]
    fn the_four_classes() {
        assert_eq!(class(&[5.0, 6.0, 5.0, 4.0, 5.0]), Some(DemandClass::Smooth));
        assert_eq!(class(&[1.0, 20.0, 2.0, 30.0, 1.0]), Some(DemandClass::Erratic));
        assert_eq!(class(&[5.0, 0.0, 0.0, 5.0, 0.0, 4.0]), Some(DemandClass::Intermittent));
        assert_eq!(class(&[1.0, 0.0, 0.0, 30.0, 0.0, 2.0]), Some(DemandClass::Lumpy));
    }

    #[test]
    fn the_figures_are_those_of_the_definition() {
        let found =
            pattern(&[0.0, 0.0, 3.0, 0.0, 0.0, 0.0, 4.0, 0.0, 2.0, 0.0, 0.0, 5.0, 0.0, 0.0, 0.0, 1.0]);
        let found = found.unwrap();
        // Amounts 3, 4, 2, 5, 1: mean 3, variance 2.5.
        assert_eq!((found.buckets, found.demands, found.since_last), (16, 5, 0));
        assert!((found.interval - 3.2).abs() < 1e-12 && (found.variation - 2.5 / 9.0).abs() < 1e-12);
        assert_eq!(found.class, Some(DemandClass::Intermittent));
    }

    #[test]
    fn too_little_has_no_class() {
        assert_eq!(pattern(&[]), None);
        assert_eq!(pattern(&[0.0; 20]), None);
        let one = pattern(&[0.0, 4.0, 0.0, 0.0]).unwrap();
        assert_eq!((one.class, one.demands, one.since_last), (None, 1, 2));
    }

    #[test]
    fn words_lead_back() {
        for class in DemandClass::ALL {
            assert_eq!(DemandClass::from_word(class.word()), Some(class));
        }
    }
}
