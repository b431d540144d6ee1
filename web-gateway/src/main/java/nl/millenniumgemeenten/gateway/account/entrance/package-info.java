/// The screens in front of the desk: a code, a forgotten password, and the links in mails.
@NullMarked
package nl.millenniumgemeenten.gateway.account.entrance;

import org.jspecify.annotations.NullMarked;
