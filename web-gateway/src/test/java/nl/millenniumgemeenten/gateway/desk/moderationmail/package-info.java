/// Tests of the mails to moderators.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.moderationmail;

import org.jspecify.annotations.NullMarked;
