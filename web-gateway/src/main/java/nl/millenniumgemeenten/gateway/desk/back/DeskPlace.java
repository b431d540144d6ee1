package nl.millenniumgemeenten.gateway.desk.back;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a screen lies: in a list of the desk, at one of the things in it.
///
/// @param list such as `/redactie/nieuws`
/// @param thing the address of the thing, such as `/redactie/nieuws/nieuw`; all its screens lie
///   below it
record DeskPlace(String list, String thing) {
    private static final Pattern FORM = Pattern.compile("((/redactie/[a-z-]+)/[^/]+)(?:/.*)?");

    /// The place of this screen; none of a list itself.
    static Optional<DeskPlace> of(String path) {
        var found = FORM.matcher(path);
        return found.matches()
                ? Optional.of(new DeskPlace(found.group(2), found.group(1)))
                : Optional.empty();
    }
}
