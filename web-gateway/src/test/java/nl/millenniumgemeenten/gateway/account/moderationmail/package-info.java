/// Tests of when accounts want mails.
@NullMarked
package nl.millenniumgemeenten.gateway.account.moderationmail;

import org.jspecify.annotations.NullMarked;
