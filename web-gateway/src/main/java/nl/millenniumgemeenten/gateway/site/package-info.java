/// The read model: everything the public site shows, as one immutable image that a loader replaces
/// after each poll of the topics. A page asks the image questions, and the questions with their
/// answers are what the page was made from.
@NullMarked
package nl.millenniumgemeenten.gateway.site;

import org.jspecify.annotations.NullMarked;
