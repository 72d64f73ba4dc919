//! Hash values: real SHA-256 over real bytes, and claims of hashes that others computed.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::Digest as _;

/// A SHA-256 value; 64 lower-case hexadecimal digits in files.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The SHA-256 of the bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(sha2::Sha256::digest(bytes).into())
    }

    /// What stands for a hash that nobody looks at.
    pub const NONE: Digest = Digest([0; 32]);

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: [char; 16] =
            ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
        let digit = |value: u8| DIGITS[usize::from(value & 15)];
        let mut text = String::with_capacity(64);
        self.0.iter().for_each(|byte| text.extend([digit(byte >> 4), digit(*byte)]));
        f.write_str(&text)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// The text is not 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DigestError;

impl fmt::Display for DigestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not-a-sha256")
    }
}

impl std::error::Error for DigestError {}

impl FromStr for Digest {
    type Err = DigestError;

    /// Reads 64 hexadecimal digits of either case.
    ///
    /// # Errors
    /// [`DigestError`] if the text is anything else.
    fn from_str(text: &str) -> Result<Digest, DigestError> {
        let digits: Vec<u8> = text.chars().map(hex_digit).collect::<Option<_>>().ok_or(DigestError)?;
        let mut bytes = [0u8; 32];
        if digits.len() != 64 {
            return Err(DigestError);
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |value, digit| value << 4 | digit);
        }
        Ok(Digest(bytes))
    }
}

fn hex_digit(c: char) -> Option<u8> {
    c.to_digit(16).and_then(|d| u8::try_from(d).ok())
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Digest, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Algorithm of a hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum HashAlgorithm {
    /// SHA-256.
    Sha256,
    /// SHA-512.
    Sha512,
    /// SHA-3.
    Sha3,
    /// SHA-1: to be given up by 31 December 2030 (NIST, 15 December 2022).
    Sha1,
    /// MD5: good for look-ups only.
    Md5,
}

impl HashAlgorithm {
    /// Whether it may stand alone as proof that nothing was changed.
    pub fn stands_alone(self) -> bool {
        match self {
            HashAlgorithm::Sha256 | HashAlgorithm::Sha512 | HashAlgorithm::Sha3 => true,
            HashAlgorithm::Sha1 | HashAlgorithm::Md5 => false,
        }
    }
}

/// A hash as somebody noted it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HashClaim {
    /// Algorithm.
    pub algorithm: HashAlgorithm,
    /// Value in hexadecimal digits.
    pub value: String,
}

impl HashClaim {
    /// A claim of the SHA-256 of these bytes.
    pub fn sha256(bytes: &[u8]) -> HashClaim {
        HashClaim { algorithm: HashAlgorithm::Sha256, value: Digest::of(bytes).to_string() }
    }

    /// Whether the bytes have this hash; `None` where the algorithm is not one computed here (only the
    /// SHA-2 family is).
    pub fn matches(&self, bytes: &[u8]) -> Option<bool> {
        match self.algorithm {
            HashAlgorithm::Sha256 => Some(self.value.parse() == Ok(Digest::of(bytes))),
            HashAlgorithm::Sha512 => {
                let computed = sha2::Sha512::digest(bytes);
                let claimed: Option<Vec<u8>> = self.value.chars().map(hex_digit).collect();
                let digits = computed.iter().flat_map(|byte| [byte >> 4, byte & 15]);
                Some(claimed.is_some_and(|claimed| digits.eq(claimed)))
            }
            HashAlgorithm::Sha3 | HashAlgorithm::Sha1 | HashAlgorithm::Md5 => None,
        }
    }

    /// The SHA-256 value, if it is one.
    pub fn as_sha256(&self) -> Option<Digest> {
        match self.algorithm {
            HashAlgorithm::Sha256 => self.value.parse().ok(),
            HashAlgorithm::Sha512 | HashAlgorithm::Sha3 | HashAlgorithm::Sha1 | HashAlgorithm::Md5 => None,
        }
    }
}
