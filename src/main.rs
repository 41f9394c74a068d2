//! neden's binary.

fn main() {}
