//! Papers: a template and an order's figures in, PDF out.
