/// What an issue of the newsletter is made of, and the mail that comes of it.
@NullMarked
package nl.millenniumgemeenten.subscription.compose;

import org.jspecify.annotations.NullMarked;
