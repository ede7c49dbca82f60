//! Files in and out: shop exports, CSV.
