//! Names: short texts that are copied far more often than they are made.

use smol_str::SmolStr;

/// A name of something (`epoc`, `#3`, `#3.login_ip`), or another short text that never changes. Up to 23 bytes
/// stand where the name stands; a longer one is shared. Copying it asks the allocator for nothing, and it
/// compares, sorts and is written as the text that it is.
pub type Name = SmolStr;
