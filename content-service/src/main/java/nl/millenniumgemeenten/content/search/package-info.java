/// Finding content at the desk, drafts and what was withdrawn too. What visitors search is the
/// gateway's own.
@NullMarked
package nl.millenniumgemeenten.content.search;

import org.jspecify.annotations.NullMarked;
