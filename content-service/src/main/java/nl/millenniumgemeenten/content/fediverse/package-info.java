/// What people answer from the fediverse: brought here by the website, it waits for a moderator as
/// a contribution to the discussion about what it answers.
@NullMarked
package nl.millenniumgemeenten.content.fediverse;

import org.jspecify.annotations.NullMarked;
