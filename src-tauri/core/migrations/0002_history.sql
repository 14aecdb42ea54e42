-- History: what happened to a thing is found by what its rows hang on. That finds the later changes of a single row as
-- well, since what a row hangs on never changes.
DROP INDEX changes_by_row;
CREATE INDEX changes_by_root ON changes (root);
