package nl.millenniumgemeenten.content.page;

/// Why a page cannot stand where somebody puts it.
public enum Misplacement {
    UNKNOWN_PARENT,
    INSIDE_ITSELF,
    RESERVED,
    TOO_LONG,
    PATH_TAKEN,
    PARENT_NOT_LIVE
}
