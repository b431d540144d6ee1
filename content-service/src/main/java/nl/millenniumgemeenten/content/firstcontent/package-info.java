/// The content that a new installation starts with, loaded once through the same use cases that
/// editors use.
@NullMarked
package nl.millenniumgemeenten.content.firstcontent;

import org.jspecify.annotations.NullMarked;
