/// Tests of what the desk knows of who writes, and does about them.
@NullMarked
package nl.millenniumgemeenten.content.conduct;

import org.jspecify.annotations.NullMarked;
