//! Insight's rows in, SVG and PNG out.
