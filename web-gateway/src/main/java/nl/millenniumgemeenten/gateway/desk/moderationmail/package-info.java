/// The mails to moderators that there is something to do in discussions, as each of them chose.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.moderationmail;

import org.jspecify.annotations.NullMarked;
