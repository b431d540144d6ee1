/// Tests of what is copied from elsewhere.
@NullMarked
package nl.millenniumgemeenten.content.timeline;

import org.jspecify.annotations.NullMarked;
