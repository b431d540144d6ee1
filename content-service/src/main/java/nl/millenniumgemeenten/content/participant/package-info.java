/// Who takes part in discussions. There are no passwords: a participant is who shows that an
/// address is theirs. That address stays here; of the rest the world is told what stands with a
/// contribution.
@NullMarked
package nl.millenniumgemeenten.content.participant;

import org.jspecify.annotations.NullMarked;
