//! The commands as they stand in the sources.

use std::fs;
use std::path::Path;

/// A function marked `#[tauri::command]`.
pub struct Command {
    pub name: String,
    pub docs: Vec<String>,
    /// Names and types, less the seat.
    pub args: Vec<(String, syn::Type)>,
    /// What stands in `Answer<…>`.
    pub answer: syn::Type,
}

/// All of them, by file and place in it.
pub fn commands() -> Vec<(String, Vec<Command>)> {
    let mut files: Vec<_> = fs::read_dir(root().join("src-tauri/src/commands"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.ends_with("mod.rs"))
        .collect();
    files.sort();
    let slice = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    files
        .iter()
        .map(|path| (slice(path), of_file(&fs::read_to_string(path).unwrap())))
        .collect()
}

pub fn names() -> Vec<String> {
    let mut names: Vec<_> = commands()
        .into_iter()
        .flat_map(|(_, all)| all)
        .map(|command| command.name)
        .collect();
    names.sort();
    names
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn of_file(source: &str) -> Vec<Command> {
    let is_command = |attr: &syn::Attribute| {
        attr.path()
            .segments
            .last()
            .is_some_and(|last| last.ident == "command")
    };
    syn::parse_file(source)
        .unwrap()
        .items
        .into_iter()
        .filter_map(|item| match item {
            syn::Item::Fn(function) if function.attrs.iter().any(is_command) => Some(command(&function)),
            _ => None,
        })
        .collect()
}

fn command(function: &syn::ItemFn) -> Command {
    let args = function.sig.inputs.iter().filter_map(|arg| match arg {
        syn::FnArg::Typed(arg) if !named(&arg.ty, "Here") => match &*arg.pat {
            syn::Pat::Ident(pat) => Some((pat.ident.to_string(), (*arg.ty).clone())),
            _ => panic!("an argument of {} has no name", function.sig.ident),
        },
        _ => None,
    });
    let answer = match &function.sig.output {
        syn::ReturnType::Type(_, answer) if named(answer, "Answer") => inner(answer).unwrap(),
        _ => panic!("{} does not answer an Answer", function.sig.ident),
    };
    let docs = function.attrs.iter().filter_map(|attr| match &attr.meta {
        syn::Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
            syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Str(text),
                ..
            }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    Command {
        name: function.sig.ident.to_string(),
        docs: docs.collect(),
        args: args.collect(),
        answer,
    }
}

/// Whether a type is called `name`, whatever its arguments.
pub fn named(ty: &syn::Type, name: &str) -> bool {
    matches!(ty, syn::Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

/// `T` of `Some<T>`.
pub fn inner(ty: &syn::Type) -> Option<syn::Type> {
    let syn::Type::Path(path) = ty else { return None };
    let syn::PathArguments::AngleBracketed(args) = &path.path.segments.last()?.arguments else {
        return None;
    };
    args.args.iter().find_map(|arg| match arg {
        syn::GenericArgument::Type(ty) => Some(ty.clone()),
        _ => None,
    })
}
