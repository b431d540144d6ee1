/// Drafts as visitors would see them: at three widths, before they were saved, and by a secret
/// link.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.preview;

import org.jspecify.annotations.NullMarked;
