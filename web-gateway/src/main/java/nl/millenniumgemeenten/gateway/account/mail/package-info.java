/// The mails about accounts: what they say, and how they reach who sends them.
@NullMarked
package nl.millenniumgemeenten.gateway.account.mail;

import org.jspecify.annotations.NullMarked;
