/// Messages that the website wrote and we bring: one mail to one person.
@NullMarked
package nl.millenniumgemeenten.subscription.message;

import org.jspecify.annotations.NullMarked;
