/// Tests of what is learnt from moderators.
@NullMarked
package nl.millenniumgemeenten.content.spam;

import org.jspecify.annotations.NullMarked;
