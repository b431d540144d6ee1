/// When each account wants a mail that there is something to do in discussions.
@NullMarked
package nl.millenniumgemeenten.gateway.account.moderationmail;

import org.jspecify.annotations.NullMarked;
