/// The words of the mails to one person at a time: which mails there are, what they say of
/// themselves, and what editors made of it.
@NullMarked
package nl.millenniumgemeenten.subscription.text;

import org.jspecify.annotations.NullMarked;
