//! File, environment and command line as one struct.
