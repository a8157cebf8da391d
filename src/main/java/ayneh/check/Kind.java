package ayneh.check;

import static ayneh.check.Severity.ADVICE;
import static ayneh.check.Severity.BROKEN;

import java.util.Locale;

/** The kinds of findings, in the order of the output. Their keys are stable, for programs. */
public enum Kind {
    /** A file of the archive can't be read. */
    ARCHIVE_UNREADABLE(BROKEN),
    /** The sources can't be imported. */
    IMPORT_FAILS(BROKEN),
    /** The site can't be built. */
    BUILD_FAILS(BROKEN),
    /** The settings select a post that no source has, or several have. */
    UNMATCHED_POST(BROKEN),
    /** The settings exclude a post that no source has. */
    UNMATCHED_EXCLUDE(BROKEN),
    /** A post or a channel names a file of the archive that isn't there. */
    MISSING_FILE(BROKEN),
    /** A link to a file of a post leads nowhere. */
    BROKEN_LINK(BROKEN),
    /** A file is too large for GitHub. */
    LARGE_FILE(BROKEN),
    /** The site is too large for GitHub Pages. */
    LARGE_SITE(BROKEN),
    /** Two names are the same on Windows or macOS. */
    CLASHING_NAME(BROKEN),
    /** Windows can't have a file of this name. */
    RESERVED_NAME(BROKEN),
    /** A link in the settings leads nowhere. */
    DEAD_SETTING_LINK(BROKEN),
    /** Sources have posts that the archive hasn't. */
    NOT_IMPORTED(ADVICE),
    /** An import left a source's version of a post beside the owner's. */
    CONFLICT(ADVICE),
    /** The archive has a channel that the settings don't have. */
    UNKNOWN_CHANNEL(ADVICE),
    /** Posts have pictures that no source has. */
    MISSING_PICTURES(ADVICE),
    /** A series lacks episodes. */
    SERIES_GAP(ADVICE),
    /** A link leads to a post of the archive's own channels that the archive hasn't. */
    MISSING_POST(ADVICE),
    /** Tags differ by spelling alone. */
    TAG_SPELLING(ADVICE),
    /** A text isn't in the language that is declared. */
    LANGUAGE(ADVICE),
    /** Most posts of a channel have no title. */
    UNTITLED(ADVICE),
    /** A link that leaves the site leads nowhere. */
    DEAD_LINK(ADVICE),
    /** The site isn't built. */
    NOT_BUILT(ADVICE),
    /** The site is older than what it is made of. */
    OUTDATED_SITE(ADVICE);

    private final Severity severity;

    Kind(Severity severity) {
        this.severity = severity;
    }

    /** Returns how much findings of this kind matter. */
    public Severity severity() {
        return severity;
    }

    /** Returns the key in the output, such as {@code missing-file}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
