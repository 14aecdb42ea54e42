//! What the page may do is exactly what it needs: our commands, and hearing events. No network, no files, no shell.

use crate::sources;
use serde_json::Value;

fn conf() -> Value {
    let text = std::fs::read_to_string(sources::root().join("tauri.conf.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_page_is_permitted_our_commands_and_nothing_else() {
    let conf = conf();
    let capabilities = conf["app"]["security"]["capabilities"].as_array().unwrap();
    assert_eq!(capabilities.len(), 1, "one window, one capability");
    let mut permitted: Vec<String> = capabilities[0]["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p.as_str().unwrap().to_owned())
        .collect();
    permitted.sort();
    let mut wanted: Vec<String> = sources::names()
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .collect();
    wanted.extend([
        "core:event:allow-listen".to_owned(),
        "core:event:allow-unlisten".to_owned(),
    ]);
    wanted.sort();
    assert_eq!(permitted, wanted);
}

#[test]
fn the_page_loads_nothing_from_anywhere() {
    let conf = conf();
    let policy = conf["app"]["security"]["csp"].as_object().unwrap();
    assert_eq!(policy["default-src"], "'none'");
    assert_eq!(policy["script-src"], "'self'");
    for (directive, sources) in policy {
        let sources = sources.as_str().unwrap();
        assert!(
            !sources.contains("unsafe") && !sources.contains('*') && !sources.contains("https:"),
            "{directive} {sources}"
        );
    }
    assert!(conf["app"].get("withGlobalTauri").is_none());
}
