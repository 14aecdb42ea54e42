//! What a piece of a line may be.

crate::vocabulary::words! {
    /// What a piece of a captured line was read as.
    CaptureKind {
        Person = "person", "person";
        Company = "company", "company";
        Email = "email", "e-mail";
        Phone = "phone", "phone";
        Link = "link", "link";
        Title = "title", "job title";
        Met = "met", "met";
        Edition = "edition", "conference";
        Scale = "scale", "scale";
        Skill = "skill", "knows";
        Wants = "wants", "wants";
        Tag = "tag", "tag";
        Task = "task", "task";
        Note = "note", "note";
    }
}
