/// How far participants have read in discussions, so that the website can show them what is new. It
/// is theirs alone: no event, nor anybody else, hears of it.
@NullMarked
package nl.millenniumgemeenten.content.readingposition;

import org.jspecify.annotations.NullMarked;
