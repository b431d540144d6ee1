/// What the website asks for people who follow discussions: to begin, by a link that is mailed or
/// because they are known as who takes part, to choose how often they get mail, and to stop.
@NullMarked
package nl.millenniumgemeenten.subscription.following;

import org.jspecify.annotations.NullMarked;
