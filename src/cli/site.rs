//! `neden site`: the help pages, as files for any web server.

use super::Failure;
use super::configuration::{Configuration, site};
use crate::fault::Fault;
use crate::pages::{self, File, PageFault, Program, Source};
use crate::site::laid_over;
use std::collections::BTreeSet;
use std::fs::{self, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Component, Path, PathBuf};
use tempfile::Builder;

/// Names what an earlier run wrote, one file a line: nothing else in the directory is ours to take away.
const LIST: &str = "neden-site.txt";

/// Where a package puts the decoder's program.
const PROGRAM: &str = "/usr/share/neden/decoder.wasm";
/// How a module of WebAssembly begins: its mark, and the version of the format.
const MODULE: &[u8] = b"\0asm\x01\0\0\0";

/// Writes the help site: a page for every reason in every language, search, codes
#[derive(clap::Args)]
pub(super) struct Site {
    /// Also every notice as its readers get it, for whoever edits texts
    #[arg(long)]
    gallery: bool,
    /// neden without its daemon, built for wasm32-wasip1: adds a page that explains bounces in the browser
    /// [default: /usr/share/neden/decoder.wasm, where it is]
    #[arg(long, value_name = "FILE")]
    decoder: Option<PathBuf>,
    #[command(flatten)]
    configuration: Configuration,
    /// Empty, new, or written by an earlier run
    #[arg(value_name = "DIRECTORY")]
    directory: PathBuf,
}

impl Site {
    pub(super) fn run(self) -> Result<(), Failure> {
        let layers = self.configuration.layers();
        let rewriter = site(&layers)?.rewriter;
        let code = code(self.decoder)?;
        let source = Source {
            catalogue: &rewriter.catalogue,
            classifier: &rewriter.classifier,
            imprint: &rewriter.imprint,
            languages: &rewriter.default_languages,
            has_decoder: code.is_some(),
        };
        let broken = |fault: PageFault| vec![Fault::new("pages", fault.to_string())];
        let mut files = pages::help(source).map_err(broken)?;
        if let Some(code) = code {
            let program = Program { code, files: laid_over(layers.path())? };
            files.extend(pages::decoder(source, program).map_err(broken)?);
        }
        if self.gallery {
            files.extend(pages::gallery(source).map_err(broken)?);
        }
        let before = written_before(&self.directory)?;
        write(&self.directory, &files, &before)
            .map_err(|error| Failure::System(format!("{}: {error}", self.directory.display())))
    }
}

/// The program of the decoder: the one that was asked for, or the package's.
fn code(asked: Option<PathBuf>) -> Result<Option<Vec<u8>>, Failure> {
    let path = asked.as_deref().unwrap_or(Path::new(PROGRAM));
    match fs::read(path) {
        Ok(code) if code.starts_with(MODULE) => Ok(Some(code)),
        Ok(_) => Err(Failure::System(format!("{}: no WebAssembly program", path.display()))),
        Err(error) if asked.is_none() && error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::System(format!("{}: {error}", path.display()))),
    }
}

/// What an earlier run wrote there.
fn written_before(directory: &Path) -> Result<BTreeSet<String>, Failure> {
    match fs::read_to_string(directory.join(LIST)) {
        Ok(list) => Ok(list.lines().filter(|path| is_below(path)).map(ToOwned::to_owned).collect()),
        Err(_) if is_free(directory) => Ok(BTreeSet::new()),
        Err(_) => Err(Failure::Usage(format!(
            "{} is not empty, and no run of neden site wrote it: it has no {LIST}",
            directory.display()
        ))),
    }
}

fn is_free(directory: &Path) -> bool {
    fs::read_dir(directory)
        .map_or_else(|error| error.kind() == io::ErrorKind::NotFound, |mut entries| entries.next().is_none())
}

/// Whether a name leads nowhere but into the directory.
fn is_below(path: &str) -> bool {
    !path.is_empty() && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

/// Writes all files; then those of an earlier run that are no longer made go, with the folders that this empties. The
/// list comes first, so that a run that breaks off leaves nothing that the next one does not know.
fn write(directory: &Path, files: &[File], before: &BTreeSet<String>) -> io::Result<()> {
    let now: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let both: BTreeSet<&str> = before.iter().map(String::as_str).chain(now.iter().copied()).collect();
    fs::create_dir_all(directory)?;
    put(directory, LIST, list(&both).as_bytes())?;
    for file in files {
        put(directory, &file.path, file.content.as_ref())?;
    }
    for path in both.difference(&now) {
        match inside(directory, path).and_then(fs::remove_file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => clear(directory, path),
        }
    }
    put(directory, LIST, list(&now).as_bytes())
}

/// Takes away the folders of a file up to the first that holds something still.
fn clear(directory: &Path, path: &str) {
    let _ = folders(path).map(|folder| fs::remove_dir(directory.join(folder))).find(Result::is_err);
}

/// Puts a file in the place of another, a link too, which leads nowhere then. Who reads it meanwhile has one of both.
fn put(directory: &Path, path: &str, content: &[u8]) -> io::Result<()> {
    let path = inside(directory, path)?;
    let folder = path.parent().unwrap_or(directory);
    fs::create_dir_all(folder)?;
    // as much as the umask allows, like any file that is made
    let everybody = Permissions::from_mode(0o666);
    let mut new = Builder::new().prefix(".neden-").permissions(everybody).tempfile_in(folder)?;
    new.write_all(content)?;
    new.persist(path)?;
    Ok(())
}

/// The path, unless a folder on its way is a link: whoever runs this may write where who set the link may not.
fn inside(directory: &Path, path: &str) -> io::Result<PathBuf> {
    for folder in folders(path) {
        let folder = directory.join(folder);
        if fs::symlink_metadata(&folder).is_ok_and(|found| found.is_symlink()) {
            return Err(io::Error::other(format!("{} is a link", folder.display())));
        }
    }
    Ok(directory.join(path))
}

/// The folders that a file stands in, the innermost first.
fn folders(path: &str) -> impl Iterator<Item = &Path> {
    Path::new(path).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty())
}

fn list(paths: &BTreeSet<&str>) -> String {
    paths.iter().map(|path| format!("{path}\n")).collect()
}
