@NullMarked
package nl.millenniumgemeenten.gateway.account.mail;

import org.jspecify.annotations.NullMarked;
