//! Encrypted backups: files of the `age` format, taken without the passphrase and read with it.
//!
//! Backups are taken silently, so they are encrypted to a public key. The secret key, itself encrypted under the
//! owner's passphrase, stands in every backup's head, so that the file and the passphrase are all it takes to read it.
//! The passphrase is kept nowhere.

use std::collections::HashSet;
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;

use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, EncryptError, scrypt, x25519};
use age_core::format::{FileKey, Stanza};

use crate::table::settings::BackupKeys;
use crate::{Store, StoreError};

/// The stanza of a file's head that holds the secret key under the passphrase.
const TAG: &str = "fivedesk.org/secret";
/// How dear it is to try a passphrase: 2 to this power rounds, about a third of a second and 128 MB.
const WORK: u8 = 17;
/// The dearest that is tried for a file of another's making.
const MOST_WORK: u8 = 20;

/// Makes a pair of keys, the secret one under a passphrase.
///
/// Errors: a fault of the cipher's.
pub fn new_keys(passphrase: &str) -> Store<BackupKeys> {
    let identity = x25519::Identity::generate();
    let mut to = scrypt::Recipient::new(SecretString::from(passphrase));
    to.set_work_factor(WORK);
    let secret = age::encrypt(&to, identity.to_string().expose_secret().as_bytes())
        .map_err(|error| StoreError::Fault(error.to_string()))?;
    Ok(BackupKeys { recipient: identity.to_public().to_string(), secret })
}

/// Encrypts a file, and gives what reads it again without the passphrase, for this moment alone.
pub(super) fn encrypt(plain: &Path, sealed: &Path, keys: &BackupKeys) -> Store<x25519::Identity> {
    let recipient: x25519::Recipient = keys
        .recipient
        .parse()
        .map_err(|problem| StoreError::Damaged(format!("the backups' key does not read: {problem}")))?;
    let witness = x25519::Identity::generate();
    let enclosed = Enclosed(&keys.secret);
    let to: [&dyn age::Recipient; 3] = [&recipient, &enclosed, &witness.to_public()];
    let encryptor = age::Encryptor::with_recipients(to.into_iter())
        .map_err(|error| StoreError::Fault(error.to_string()))?;
    let io = |error: std::io::Error| StoreError::io(sealed, &error);
    let mut input = File::open(plain).map_err(|error| StoreError::io(plain, &error))?;
    let output = BufWriter::new(File::create(sealed).map_err(io)?);
    let mut output = encryptor.wrap_output(output).map_err(io)?;
    std::io::copy(&mut input, &mut output).map_err(io)?;
    output.finish().and_then(|mut output| output.flush()).map_err(io)?;
    Ok(witness)
}

/// Decrypts a file with the owner's passphrase.
///
/// Errors: `Passphrase` when there is none or it is another; `Damaged` when the file was bent or cut off.
pub(super) fn decrypt(sealed: &Path, plain: &Path, passphrase: Option<&str>) -> Store<()> {
    let Some(passphrase) = passphrase.filter(|passphrase| !passphrase.is_empty()) else {
        return Err(StoreError::Passphrase { path: sealed.to_owned(), wrong: false });
    };
    decrypt_by(sealed, plain, &ByPassphrase(by_passphrase(passphrase)))
}

pub(super) fn decrypt_by(sealed: &Path, plain: &Path, identity: &dyn age::Identity) -> Store<()> {
    let file = File::open(sealed).map_err(|error| StoreError::io(sealed, &error))?;
    let bent = |error: &dyn std::fmt::Display| StoreError::Damaged(error.to_string());
    let decryptor = age::Decryptor::new_buffered(BufReader::new(file)).map_err(|error| bent(&error))?;
    let mut input = decryptor.decrypt(std::iter::once(identity)).map_err(|error| match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            StoreError::Passphrase { path: sealed.to_owned(), wrong: true }
        }
        other => bent(&other),
    })?;
    let mut output = File::create(plain).map_err(|error| StoreError::io(plain, &error))?;
    std::io::copy(&mut input, &mut output).map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        _ => bent(&error),
    })?;
    Ok(())
}

fn by_passphrase(passphrase: &str) -> scrypt::Identity {
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    identity
}

/// Puts the secret key, as it is encrypted already, into a file's head. It wraps nothing itself.
struct Enclosed<'a>(&'a [u8]);

impl age::Recipient for Enclosed<'_> {
    fn wrap_file_key(&self, _: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let stanza = Stanza { tag: TAG.to_owned(), args: Vec::new(), body: self.0.to_vec() };
        Ok((vec![stanza], HashSet::new()))
    }
}

/// Reads the secret key from a file's head, then the file by it. A file that was encrypted under a passphrase by
/// `age` itself is read too.
struct ByPassphrase(scrypt::Identity);

impl age::Identity for ByPassphrase {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        self.0.unwrap_stanza(stanza)
    }

    fn unwrap_stanzas(&self, stanzas: &[Stanza]) -> Option<Result<FileKey, DecryptError>> {
        let Some(enclosed) = stanzas.iter().find(|stanza| stanza.tag == TAG) else {
            return self.0.unwrap_stanzas(stanzas);
        };
        let secret = match age::decrypt(&self.0, &enclosed.body) {
            Ok(secret) => secret,
            Err(error) => return Some(Err(error)),
        };
        let identity: x25519::Identity = std::str::from_utf8(&secret).ok()?.parse().ok()?;
        identity.unwrap_stanzas(stanzas)
    }
}
