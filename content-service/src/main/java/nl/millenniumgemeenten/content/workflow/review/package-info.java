/// A draft that somebody handed in, until an editor publishes it or sends it back.
@NullMarked
package nl.millenniumgemeenten.content.workflow.review;

import org.jspecify.annotations.NullMarked;
