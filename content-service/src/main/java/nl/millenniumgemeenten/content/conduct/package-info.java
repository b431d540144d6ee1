/// What the desk knows of who writes in discussions, and does about them: it warns them, blocks
/// them, and changes or hides what they wrote. Whatever it does, it tells them why.
@NullMarked
package nl.millenniumgemeenten.content.conduct;

import org.jspecify.annotations.NullMarked;
