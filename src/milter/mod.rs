//! The filter's side of the milter protocol, versions 2 to 6.
