/// Tests of what is copied from elsewhere.
@NullMarked
package nl.millenniumgemeenten.content.timeline.fetch;

import org.jspecify.annotations.NullMarked;
